import type { Feature } from '../feature';
import { registerActions } from '../permissions/register-actions';
import { forgetVersionsInTime } from './forget-versions';
import { versionOfficeRoutes } from './office-routes';
import { versionActions } from './permission-actions';
import { recordVersions } from './record-versions';

/** What was public before: kept, compared and brought back as a draft. */
export const versionsFeature: Feature = {
  name: 'versions',
  register(strapi) {
    strapi.documents.use(recordVersions(strapi));
    strapi.server.routes({ type: 'admin', prefix: '/office', routes: versionOfficeRoutes(strapi) });
  },
  async bootstrap(strapi, onEnd) {
    await registerActions(strapi, versionActions);
    onEnd(forgetVersionsInTime(strapi));
  },
};
