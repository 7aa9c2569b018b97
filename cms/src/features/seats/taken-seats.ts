import type { Core } from '@strapi/strapi';

/** Seats taken, by the key of an event's part. */
export type TakenSeats = ReadonlyMap<string, { onSite: number; online: number }>;

interface CounterRow {
  partKey: string;
  takenOnSite: number;
  takenOnline: number;
}

/** Reads the counters of the named parts; a part that nobody has a seat in is not in the answer. */
export const readTakenSeats = async (
  strapi: Core.Strapi,
  partKeys: readonly string[],
): Promise<TakenSeats> => {
  if (partKeys.length === 0) return new Map();
  const rows: CounterRow[] = await strapi.db
    .query('api::seat-counter.seat-counter')
    .findMany({ where: { partKey: { $in: partKeys } } });
  return new Map(
    rows.map((row) => [row.partKey, { onSite: row.takenOnSite, online: row.takenOnline }]),
  );
};
