import { dayOf, type StatisticsReport } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { monthBefore } from './sum-up';

const shownDays = 30;
const shownMonths = 13;
const shownAddresses = 20;
const dayMs = 24 * 60 * 60 * 1000;

/** PostgreSQL answers a sum as text. */
const sumSchema = z.array(z.object({ name: z.string(), count: z.coerce.number() }));

/** The last days in Berlin, oldest first. */
const lastDays = (now: Date): string[] =>
  Array.from({ length: shownDays }, (_, back) =>
    // From noon, so that a day of 23 or 25 hours is met like any other.
    dayOf(
      new Date(
        Date.parse(`${dayOf(now.toISOString())}T12:00:00Z`) - (shownDays - 1 - back) * dayMs,
      ).toISOString(),
    ),
  );

/** Numbers by day, by month and by address, as the admin shows them. */
export const readStatistics = async (strapi: Core.Strapi, now: Date): Promise<StatisticsReport> => {
  const { connection } = strapi.db;
  const days = lastDays(now);
  const [first = ''] = days;
  const months = Array.from({ length: shownMonths }, (_, back) =>
    monthBefore(dayOf(now.toISOString()), shownMonths - 1 - back),
  );
  const [firstMonth = ''] = months;
  const pages = () => connection('page_counts').where('path', 'like', '%/');
  const sum = async (rows: Promise<unknown>): Promise<Map<string, number>> =>
    new Map(sumSchema.parse(await rows).map(({ name, count }) => [name, count]));

  const byDay = await sum(
    pages()
      .where('day', '>=', first)
      .select({ name: 'day' })
      .sum({ count: 'count' })
      .groupBy('day'),
  );
  const byMonth = await sum(
    pages()
      .where('day', '>=', firstMonth)
      .select(connection.raw('substr(day, 1, 7) AS name'))
      .sum({ count: 'count' })
      .groupByRaw('substr(day, 1, 7)'),
  );
  const mostCalled = async (operator: 'like' | 'not like') =>
    [
      ...(await sum(
        connection('page_counts')
          .where('path', operator, '%/')
          .where('day', '>=', first)
          .select({ name: 'path' })
          .sum({ count: 'count' })
          .groupBy('path')
          .orderBy([{ column: 'count', order: 'desc' }, 'path'])
          .limit(shownAddresses),
      )),
    ].map(([path, count]) => ({ path, count }));

  return {
    days: days.map((day) => ({ day, count: byDay.get(day) ?? 0 })),
    months: months.map((month) => ({ month, count: byMonth.get(month) ?? 0 })),
    pages: await mostCalled('like'),
    downloads: await mostCalled('not like'),
  };
};
