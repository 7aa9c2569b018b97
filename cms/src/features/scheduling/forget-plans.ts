import type { Core } from '@strapi/strapi';
import { forgetInTime } from '../forget-in-time';
import { planTable } from './plan-table';

const keptMs = 30 * 24 * 60 * 60 * 1000;

/** What was carried out or refused, and who had planned it, is of interest for a month. */
export const forgetPlansInTime = (strapi: Core.Strapi): (() => void) =>
  forgetInTime(strapi, 'Erledigte Planungen', async (now) => {
    const { count } = await planTable(strapi).deleteMany({
      where: { settledAt: { $lt: new Date(now.getTime() - keptMs) } },
    });
    return count;
  });
