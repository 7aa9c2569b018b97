import type { Core } from '@strapi/strapi';
import { forgetInTime } from '../forget-in-time';
import { auditKeptYears } from './audit-kinds';
import { auditUid } from './audit-uid';

/** Deletes lines whose two years are over. The result stops it. */
export const forgetAuditInTime = (strapi: Core.Strapi): (() => void) =>
  forgetInTime(strapi, 'Zeilen des Protokolls', async (now) => {
    const oldest = new Date(now);
    oldest.setUTCFullYear(oldest.getUTCFullYear() - auditKeptYears);
    const { count } = await strapi.db
      .query(auditUid)
      .deleteMany({ where: { happenedAt: { $lt: oldest } } });
    return count;
  });
