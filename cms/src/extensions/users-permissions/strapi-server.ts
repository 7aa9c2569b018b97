interface UsersPermissionsPlugin {
  routes: Record<string, unknown>;
}

/**
 * The plugin keeps accounts and roles; its own sign-in, sign-up and user routes do not exist here.
 * Members log in through `src/features/member-access`.
 */
export default (plugin: UsersPermissionsPlugin): UsersPermissionsPlugin => {
  plugin.routes['content-api'] = { type: 'content-api', routes: [] };
  return plugin;
};
