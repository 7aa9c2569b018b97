import type { Feature } from '../feature';
import { forgetInTime } from '../forget-in-time';
import { registerActions } from '../permissions/register-actions';
import { approvalTable } from './approval-row';
import { guardPublishing } from './guard-publishing';
import { approvalRoutes } from './office-routes';
import { approvalActions } from './permission-actions';

/** Who asked whom is of no use once the entry has been public for a while. */
const keptMs = 90 * 24 * 60 * 60 * 1000;

let stop = (): void => undefined;

/** A second pair of eyes before something becomes public, where "Leitung" has switched that on. */
export const approvalsFeature: Feature = {
  name: 'approvals',
  register(strapi) {
    strapi.documents.use(guardPublishing(strapi));
    strapi.server.routes({ type: 'admin', prefix: '/office', routes: approvalRoutes(strapi) });
  },
  async bootstrap(strapi) {
    await registerActions(strapi, approvalActions);
    stop = forgetInTime(strapi, 'Bitten um Freigabe', async (now) => {
      const { count } = await approvalTable(strapi).deleteMany({
        where: {
          state: 'published',
          requestedAt: { $lt: new Date(now.getTime() - keptMs).toISOString() },
        },
      });
      return count;
    });
  },
  async destroy() {
    stop();
  },
};
