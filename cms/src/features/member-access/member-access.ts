import type { Feature } from '../feature';
import { endSessionsOnChange } from './end-sessions-on-change';
import { inviteMembers } from './invite-member';
import { memberRoutes } from './member-routes';
import { serveRoute } from './serve-route';

export const memberAccess: Feature = {
  name: 'member-access',
  register(strapi) {
    inviteMembers(strapi);
    strapi.server.routes({
      type: 'content-api',
      routes: memberRoutes.map((route) => ({
        method: route.method,
        path: route.path,
        handler: serveRoute(strapi, route),
        info: { type: 'content-api' },
        // Strapi's own sign-in has no part here: every route checks for itself, see serve-route.ts.
        config: { auth: false },
      })),
    });
  },
  async bootstrap(strapi) {
    endSessionsOnChange(strapi);
  },
};
