import {
  entrySchemas,
  type ContentChanges,
  type EntryCollection,
  type SiteSnapshot,
} from '@netzwerk/shared';

const collections = Object.keys(entrySchemas) as EntryCollection[];
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What the CMS's `changes` route would say of two states of the content. */
export const changesBetweenSnapshots = (
  before: SiteSnapshot,
  now: SiteSnapshot,
  latest: number,
): ContentChanges => {
  const changes: ContentChanges = {
    latest,
    isWhole: false,
    upserted: {},
    removed: [],
    settings: isSame(before.settings, now.settings) ? null : now.settings,
    redirects: isSame(before.redirects, now.redirects) ? null : now.redirects,
  };
  for (const collection of collections) {
    const known = new Map<string, unknown>(before[collection].map((entry) => [entry.id, entry]));
    const ids = new Set(now[collection].map(({ id }) => id));
    const upserted = now[collection].filter((entry) => !isSame(known.get(entry.id), entry));
    if (upserted.length > 0) changes.upserted[collection] = upserted;
    for (const id of known.keys()) if (!ids.has(id)) changes.removed.push({ collection, id });
  }
  return changes;
};
