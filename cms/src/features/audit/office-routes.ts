import { dayOf } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { officeRoute } from '../publishing/office-route';
import { auditCsvHead, auditCsvRow } from './audit-csv';
import { auditUid } from './audit-uid';
import { exportAudit, readAudit } from './permission-actions';
import { auditFilterSchema, readAuditLines, readAuditPage, type AuditFilter } from './read-audit';
import { recordAudit } from './record-audit';

const pageSchema = auditFilterSchema.extend({
  page: z.coerce.number().int().positive().default(1),
});

const refusal = 'So lässt sich das Protokoll nicht filtern. Bitte die Angaben prüfen.';

/** Whole before any of it goes out, so that a file is never cut short unnoticed. */
const asCsv = async (strapi: Core.Strapi, filter: AuditFilter): Promise<string> => {
  const rows = [auditCsvHead];
  for await (const line of readAuditLines(strapi, filter)) rows.push(auditCsvRow(line));
  return rows.join('');
};

/** Reading and giving out; nothing here changes a line, and nothing else in the CMS does. */
export const auditOfficeRoutes = (strapi: Core.Strapi): Core.Route[] => [
  officeRoute('GET', '/audit', readAudit, async (context) => {
    const wish = pageSchema.safeParse(context.query);
    if (!wish.success) return context.badRequest(refusal);
    const { page, ...filter } = wish.data;
    context.set('Cache-Control', 'private, no-store');
    context.body = await readAuditPage(strapi, filter, page);
  }),
  officeRoute('GET', '/audit/export', exportAudit, async (context) => {
    const wish = auditFilterSchema.safeParse(context.query);
    if (!wish.success) return context.badRequest(refusal);
    const csv = await asCsv(strapi, wish.data);
    await recordAudit(strapi, { kind: 'exported', uid: auditUid });
    const day = dayOf(new Date().toISOString());
    context.set('Cache-Control', 'private, no-store');
    context.attachment(`protokoll-${day}.csv`);
    context.type = 'text/csv; charset=utf-8';
    context.body = csv;
  }),
];
