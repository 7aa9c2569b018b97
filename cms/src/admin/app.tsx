import type { StrapiApp } from '@strapi/strapi/admin';
import { registerAudit } from './audit/register-audit';
import { keepTitle, theme } from './brand';
import { watchConnection } from './connection';
import { enumLabels } from './enum-labels';
import { translateHardCodedTexts } from './hard-coded-texts';
import { wordListCells } from './list-cells';
import logo from './logo.svg';
import {
  bootstrapPreviewShares,
  registerPreviewShares,
} from './preview-shares/register-preview-shares';
import { bootstrapScheduling, registerScheduling } from './scheduling/register-scheduling';
import { registerRichText } from './rich-text/register-rich-text';
import { registerStatistics } from './statistics/register-statistics';
import { editingTexts } from './texts/editing';
import { fileTexts } from './texts/files';
import { formalTexts } from './texts/formal-address';
import { frameTexts } from './texts/frame';
import { bootstrapVersions, registerVersions } from './versions/register-versions';
import { gapTexts, libraryGapTexts } from './texts/gaps';
import { bootstrapApprovals, registerApprovals } from './widgets/register-approvals';
import { bootstrapHolidays } from './widgets/register-holidays';
import { bootstrapInquiries, registerInquiries } from './widgets/register-inquiries';
import { bootstrapNewsletter, registerNewsletter } from './widgets/register-newsletter';
import { bootstrapPublishing, registerPublishing } from './widgets/register-publishing';

// The login page reads its language from here before anybody is known.
window.localStorage.setItem('strapi-admin-language', 'de');
// An English advertisement on top of every page; "false" and "undefined" are the missing telemetry id.
for (const scope of ['false', 'undefined']) {
  window.localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_true:${scope}`, 'true');
}

const fileTextsOfPlugin = Object.fromEntries(
  Object.entries(fileTexts).map(([key, text]) => [`upload.${key}`, text]),
);

export default {
  config: {
    locales: ['de'],
    translations: {
      de: {
        ...enumLabels,
        ...gapTexts,
        ...libraryGapTexts,
        ...formalTexts,
        ...frameTexts,
        ...editingTexts,
        ...fileTexts,
        ...fileTextsOfPlugin,
      },
    },
    auth: { logo },
    menu: { logo },
    head: { favicon: logo },
    theme,
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp): void {
    registerPublishing(app);
    registerScheduling(app);
    registerApprovals(app);
    registerInquiries(app);
    registerNewsletter(app);
    registerPreviewShares(app);
    registerStatistics(app);
    registerVersions(app);
    registerAudit(app);
    registerRichText(app);
  },
  bootstrap(app: StrapiApp): void {
    keepTitle();
    translateHardCodedTexts();
    watchConnection();
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', wordListCells);
    bootstrapPublishing(app);
    bootstrapScheduling(app);
    bootstrapPreviewShares(app);
    bootstrapVersions(app);
    bootstrapApprovals(app);
    bootstrapInquiries(app);
    bootstrapHolidays(app);
    bootstrapNewsletter(app);
  },
};
