import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { SeedMark, SeedMarkStore } from './seed-once';

const table = 'strapi_core_store_settings';
const key = 'netzwerk_seed';
/** Any number that nothing else in this database locks by. */
const lockNumber = 727_001;

const markSchema = z.object({
  state: z.enum(['started', 'failed', 'finished']),
  owner: z.string(),
  beatAtMs: z.number(),
});

const rowSchema = z.object({ value: z.string() }).optional();
const encode = ({ state, owner, beatAtMs }: SeedMark): string =>
  JSON.stringify({ state, owner, beatAtMs });

/**
 * The mark in Strapi's own key-value table. Written as one conditional statement each, because a
 * look followed by a write would let two processes through.
 */
export const seedMarkStore = (strapi: Core.Strapi): SeedMarkStore => {
  const { connection, dialect } = strapi.db;
  const read = async (): Promise<SeedMark | null> => {
    const row = rowSchema.parse(await connection(table).where({ key }).first('value'));
    return row ? markSchema.parse(JSON.parse(row.value)) : null;
  };
  return {
    read,
    insert: async (mark) => {
      await connection.transaction(async (transaction) => {
        // The table has no unique key: PostgreSQL would let two inserts pass side by side.
        if (dialect.client === 'postgres') {
          await transaction.raw('select pg_advisory_xact_lock(?)', [lockNumber]);
        }
        await transaction.raw(
          `insert into ${table} (key, value, type)
           select cast(? as varchar(255)), cast(? as text), 'object'
           where not exists (select 1 from ${table} where key = cast(? as varchar(255)))`,
          [key, encode(mark), key],
        );
      });
      return (await read())?.owner === mark.owner;
    },
    replace: async (seen, mark) =>
      (await connection(table)
        .where({ key, value: encode(seen) })
        .update({ value: encode(mark) })) === 1,
  };
};
