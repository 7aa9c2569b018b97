import type { Feature } from '../feature';
import { registerActions } from '../permissions/register-actions';
import { forgetAuditInTime } from './forget-audit';
import { auditOfficeRoutes } from './office-routes';
import { auditActions } from './permission-actions';
import { recordAccountsAndFiles } from './record-accounts-and-files';
import { recordDocuments } from './record-documents';
import { recordVisits } from './record-visits';

/** Who did what and when, written with what was done and read by those who answer for it. */
export const auditFeature: Feature = {
  name: 'audit',
  register(strapi) {
    strapi.server.use(recordVisits(strapi));
    strapi.documents.use(recordDocuments(strapi));
    strapi.server.routes({ type: 'admin', prefix: '/office', routes: auditOfficeRoutes(strapi) });
  },
  async bootstrap(strapi, onEnd) {
    await registerActions(strapi, auditActions);
    recordAccountsAndFiles(strapi);
    onEnd(forgetAuditInTime(strapi));
  },
};
