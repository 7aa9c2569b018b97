import type { Core } from '@strapi/strapi';
import type { Feature, Stop } from './features/feature';
import { adminLabels } from './features/admin-labels/admin-labels';
import { auditFeature } from './features/audit/audit-feature';
import { approvalsFeature } from './features/approvals/approvals-feature';
import { contentRules } from './features/content-rules/content-rules';
import { fileFactsFeature } from './features/file-facts/file-facts-feature';
import { firstAdmin } from './features/first-admin/first-admin';
import { inquiriesFeature } from './features/inquiries/inquiries-feature';
import { mailFeature } from './features/mail/mail-feature';
import { memberAccess } from './features/member-access/member-access';
import { newsletterFeature } from './features/newsletter/newsletter-feature';
import { permissions } from './features/permissions/permissions';
import { previewSharesFeature } from './features/preview-shares/preview-shares-feature';
import { privateFilesFeature } from './features/private-files/private-files-feature';
import { publishingFeature } from './features/publishing/publishing-feature';
import { schedulingFeature } from './features/scheduling/scheduling-feature';
import { seedFeature } from './features/seed/seed-feature';
import { statisticsFeature } from './features/statistics/statistics-feature';
import { starterPages } from './features/starter-pages/starter-pages';
import { versionsFeature } from './features/versions/versions-feature';

/** Everything this CMS does beyond Strapi. */
const features: readonly Feature[] = [
  // In the order in which they register and bootstrap.
  publishingFeature,
  schedulingFeature,
  previewSharesFeature,
  auditFeature,
  versionsFeature,
  inquiriesFeature,
  newsletterFeature,
  statisticsFeature,
  approvalsFeature,
  permissions,
  adminLabels,
  contentRules,
  privateFilesFeature,
  fileFactsFeature,
  mailFeature,
  memberAccess,
  // Accounts of the demo come before the question whether anybody can log in yet.
  seedFeature,
  starterPages,
  firstAdmin,
];

interface Context {
  strapi: Core.Strapi;
}

const stops: Stop[] = [];

export default {
  register({ strapi }: Context): void {
    for (const feature of features) feature.register?.(strapi);
  },
  async bootstrap({ strapi }: Context): Promise<void> {
    for (const feature of features) await feature.bootstrap?.(strapi, (stop) => stops.push(stop));
  },
  async destroy(): Promise<void> {
    for (const stop of stops.toReversed()) await stop();
  },
};
