import {
  completeAccount,
  type AccountController,
} from '../../features/member-access/complete-account';

interface UsersPermissionsPlugin {
  routes: Record<string, unknown>;
  controllers: Record<string, unknown>;
}

/**
 * The plugin keeps accounts and roles; its own sign-in, sign-up and user routes do not exist here.
 * Members log in through `src/features/member-access`.
 */
export default (plugin: UsersPermissionsPlugin): UsersPermissionsPlugin => {
  plugin.routes['content-api'] = { type: 'content-api', routes: [] };
  // The plugin brings no types; behind this name stands the admin's form for accounts.
  const accountForm = plugin.controllers.contentmanageruser as AccountController;
  plugin.controllers.contentmanageruser = completeAccount(accountForm);
  return plugin;
};
