import { dayOf, statisticsDayMonths } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { forgetInTime } from '../forget-in-time';

const batchKeptMs = 90 * 24 * 60 * 60 * 1000;

/** `YYYY-MM` so many months before the day. */
export const monthBefore = (day: string, months: number): string => {
  const first = new Date(`${day.slice(0, 7)}-15T12:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - months);
  return first.toISOString().slice(0, 7);
};

/** Days of months that are long over become one number for the month. Resolves to how many rows went. */
const sumUp = async (strapi: Core.Strapi, now: Date): Promise<number> =>
  strapi.db.transaction(async ({ trx }) => {
    const from = monthBefore(dayOf(now.toISOString()), statisticsDayMonths);
    // A month is seven characters, a day ten; "2026-11" comes before "2026-11-01".
    const old = () => trx('page_counts').whereRaw('length(day) = 10').where('day', '<', from);
    const sums: { day: string; path: string; count: string | number }[] = await old()
      .select(trx.raw('substr(day, 1, 7) AS day'), 'path')
      .sum({ count: 'count' })
      .groupByRaw('substr(day, 1, 7), path');
    for (const { day, path, count } of sums)
      await trx('page_counts')
        .insert({ day, path, count: Number(count) })
        .onConflict(['day', 'path'])
        .merge({ count: trx.raw('page_counts.count + excluded.count') });
    return old().delete();
  });

/** Looks at the start and every hour. The result stops it. */
export const sumUpInTime = (strapi: Core.Strapi): (() => void) =>
  forgetInTime(strapi, 'Tageszahlen der Statistik', async (now) => {
    await strapi.db.query('api::count-batch.count-batch').deleteMany({
      where: { countedAt: { $lt: new Date(now.getTime() - batchKeptMs) } },
    });
    return sumUp(strapi, now);
  });
