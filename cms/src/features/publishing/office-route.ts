import type { Core } from '@strapi/strapi';

/** An address of the admin's own, for people who are logged in there and have the right `action`. */
export const officeRoute = (
  method: 'GET' | 'POST',
  path: string,
  action: string,
  handler: Core.MiddlewareHandler,
): Core.Route => ({
  method,
  path,
  handler,
  info: { type: 'admin' },
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [action] } },
    ],
  },
});
