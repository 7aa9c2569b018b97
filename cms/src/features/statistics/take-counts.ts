import { countBatchSchema, dayOf, type CountBatch } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import type { MemberContext } from '../member-access/member-context';

const batchUid = 'api::count-batch.count-batch';
/** SQLite takes a limited number of values in one statement. */
const portion = 100;
const dayMs = 24 * 60 * 60 * 1000;
/** A gateway may have waited that long for a CMS that was down. */
const oldestMs = 60 * dayMs;

const isKnown = async (strapi: Core.Strapi, batchKey: string): Promise<boolean> =>
  (await strapi.db.query(batchUid).count({ where: { batchKey } })) > 0;

/**
 * Adds the numbers of a batch, once: its key is stored with them in one transaction, and the database
 * refuses a second one, whichever process it came through.
 */
const count = async (strapi: Core.Strapi, { key, counts }: CountBatch, now: Date): Promise<void> =>
  strapi.db.transaction(async ({ trx }) => {
    await strapi.db.query(batchUid).create({ data: { batchKey: key, countedAt: now } });
    // Always in the same order, so that two processes never wait for each other.
    const rows = counts.toSorted((a, b) => (a.day + a.path < b.day + b.path ? -1 : 1));
    for (let from = 0; from < rows.length; from += portion)
      await trx('page_counts')
        .insert(rows.slice(from, from + portion))
        .onConflict(['day', 'path'])
        .merge({ count: trx.raw('page_counts.count + excluded.count') });
  });

/** Days that can be: a clock that runs wrong does not write into another year. */
const isNow = (day: string, now: Date): boolean =>
  day >= dayOf(new Date(now.getTime() - oldestMs).toISOString()) &&
  day <= dayOf(new Date(now.getTime() + dayMs).toISOString());

/** `POST /api/statistics`: what the gateway has counted. */
export const takeCounts =
  (strapi: Core.Strapi) =>
  async (context: MemberContext): Promise<void> => {
    const now = new Date();
    const batch = countBatchSchema.safeParse(context.request.body);
    context.set('Cache-Control', 'no-store');
    if (!batch.success) {
      context.status = 400;
      context.body = { outcome: 'refused' };
      return;
    }
    const { key } = batch.data;
    const counts = batch.data.counts.filter(({ day }) => isNow(day, now));
    if (counts.length > 0 && !(await isKnown(strapi, key)))
      await count(strapi, { key, counts }, now).catch(async (error: unknown) => {
        if (!(await isKnown(strapi, key))) throw error;
      });
    context.body = { outcome: 'counted' };
  };
