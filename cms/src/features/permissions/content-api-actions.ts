/**
 * Actions of Strapi's content API that a role may call. Empty on purpose: members and visitors are
 * served by small routes of our own, which authenticate by themselves. Whatever is not listed here
 * is removed at every start.
 */
export const contentApiActions = {
  public: [],
  authenticated: [],
} as const satisfies Record<string, readonly string[]>;
