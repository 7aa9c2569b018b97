import type { Core } from '@strapi/strapi';
import { forgetInTime } from '../forget-in-time';
import { endedKeptDays } from './share-limits';
import { shareTable } from './share-table';

/** Links that are over are deleted, and with them who made them. */
export const forgetSharesInTime = (strapi: Core.Strapi): (() => void) =>
  forgetInTime(strapi, 'Beendete Vorschau-Links', async (now) => {
    const oldest = new Date(now.getTime() - endedKeptDays * 24 * 60 * 60 * 1000);
    const { count } = await shareTable(strapi).deleteMany({
      where: { $or: [{ until: { $lt: oldest } }, { withdrawnAt: { $lt: oldest } }] },
    });
    return count;
  });
