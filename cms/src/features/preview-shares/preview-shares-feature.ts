import type { Feature } from '../feature';
import { registerActions } from '../permissions/register-actions';
import { forgetSharesInTime } from './forget-shares';
import { shareRoutes } from './office-routes';
import { previewShareActions } from './permission-actions';

/** Links by which people without an account look at drafts for some days. */
export const previewSharesFeature: Feature = {
  name: 'preview-shares',
  register(strapi) {
    strapi.server.routes({ type: 'admin', prefix: '/office', routes: shareRoutes(strapi) });
  },
  async bootstrap(strapi, onEnd) {
    await registerActions(strapi, previewShareActions);
    onEnd(forgetSharesInTime(strapi));
  },
};
