import type { Feature } from '../feature';
import { forgetInTime } from '../forget-in-time';
import { registerActions } from '../permissions/register-actions';
import { approvalTable } from './approval-row';
import { guardPublishing } from './guard-publishing';
import { makeApprovalRules } from './approval-rules';
import { approvalRoutes } from './office-routes';
import { approvalActions } from './permission-actions';

const dayMs = 24 * 60 * 60 * 1000;
/** Who asked whom is of no use once the entry has been public for a while. */
const keptMs = 90 * dayMs;
/** Nobody comes back to what has not been published in a year; whoever does asks again. */
const keptUnpublishedMs = 365 * dayMs;

/** A second pair of eyes before something becomes public, where "Leitung" has switched that on. */
export const approvalsFeature: Feature = {
  name: 'approvals',
  register(strapi) {
    strapi.documents.use(guardPublishing(strapi));
    strapi.server.routes({ type: 'admin', prefix: '/office', routes: approvalRoutes(strapi) });
  },
  async bootstrap(strapi, onEnd) {
    await registerActions(strapi, approvalActions);
    await makeApprovalRules(strapi);
    onEnd(
      forgetInTime(strapi, 'Bitten um Freigabe', async (now) => {
        const before = (ms: number): object => ({
          requestedAt: { $lt: new Date(now.getTime() - ms).toISOString() },
        });
        const { count } = await approvalTable(strapi).deleteMany({
          where: { $or: [{ state: 'published', ...before(keptMs) }, before(keptUnpublishedMs)] },
        });
        return count;
      }),
    );
  },
};
