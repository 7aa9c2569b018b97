import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { contentNames } from '../snapshot/content-rows';
import { queries } from '../snapshot/queries';
import type { EntryRef } from '../snapshot/referring-entries';
import { requestTable } from './publishing-tables';

const rowSchema = z.object({
  uid: z.string().nullable(),
  entryDocumentId: z.string().nullable(),
  touched: z.array(z.object({ uid: z.string(), documentId: z.string() })).nullable(),
});

const publicUids = new Set<string>(contentNames.map((name) => queries[name].uid));

export interface ChangedEntries {
  /** Named by the requests themselves. */
  entries: EntryRef[];
  /** What the change has taken something from, so that it cannot be found any more afterwards. */
  touched: EntryRef[];
}

/**
 * What the requests above a number are about; `unknown` when one of them cannot be told by entries,
 * as when a file was replaced. Somebody's wish to publish again is about no entry at all.
 */
export const changedEntries = async (
  strapi: Core.Strapi,
  after: number,
): Promise<ChangedEntries | 'unknown'> => {
  const rows = z.array(rowSchema).parse(
    await requestTable(strapi).findMany({
      select: ['uid', 'entryDocumentId', 'touched'],
      where: { id: { $gt: after } },
    }),
  );
  const changed: ChangedEntries = { entries: [], touched: [] };
  for (const { uid, entryDocumentId, touched } of rows) {
    if (uid === null) continue;
    if (entryDocumentId === null || !publicUids.has(uid)) return 'unknown';
    changed.entries.push({ uid, documentId: entryDocumentId });
    changed.touched.push(...(touched ?? []));
  }
  return changed;
};
