import type { Core } from '@strapi/strapi';
import { forgetInTime } from '../forget-in-time';
import { versionTable } from './version-table';
import { deletedKeptDays, keptYears } from './versioned-types';

const dayMs = 24 * 60 * 60 * 1000;

/** Deletes versions whose time is over; what is on the website stays as long as it is there. */
export const forgetVersionsInTime = (strapi: Core.Strapi): (() => void) =>
  forgetInTime(strapi, 'Frühere Fassungen', async (now) => {
    const oldest = new Date(now);
    oldest.setUTCFullYear(oldest.getUTCFullYear() - keptYears);
    const table = versionTable(strapi);
    const ended = await table.deleteMany({ where: { endedAt: { $lt: oldest } } });
    const deleted = await table.deleteMany({
      where: { entryDeletedAt: { $lt: new Date(now.getTime() - deletedKeptDays * dayMs) } },
    });
    return ended.count + deleted.count;
  });
