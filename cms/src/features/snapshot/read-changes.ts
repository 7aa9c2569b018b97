import { dayOf, entrySchemas, type ContentChanges, type EntryCollection } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { inOneView } from '../database/in-one-view';
import { factsOfFiles } from '../file-facts/facts-of-files';
import { changedEntries } from '../publishing/changed-entries';
import { readQueue } from '../publishing/publish-queue';
import { asChanges, takeAll } from './as-changes';
import { filesIn, readContentRows, type ContentName } from './content-rows';
import { knownAmong } from './known-among';
import { PublicFiles } from './public-files';
import { queries } from './queries';
import { referringEntries, venuesOfPublicEvent, type EntryRef } from './referring-entries';
import { documentIds } from './row';
import { shapeRows } from './shape-rows';

const isCollection = (name: ContentName): name is EntryCollection => name in entrySchemas;

const idsOf = (entries: readonly EntryRef[], name: ContentName): string[] => [
  ...new Set(
    entries.filter(({ uid }) => uid === queries[name].uid).map(({ documentId }) => documentId),
  ),
];

/** What shows something of these entries, or is shown because of them, as it stands now. */
const dependentsOf = async (
  strapi: Core.Strapi,
  entries: readonly EntryRef[],
): Promise<EntryRef[]> => {
  const found: EntryRef[] = [
    // An event shows the town of its venues.
    ...(await referringEntries(strapi, queries.venues.uid, idsOf(entries, 'venues'))),
    // Publishing a guide links the versions that wait for it in their drafts.
    ...(await referringEntries(strapi, queries.guides.uid, idsOf(entries, 'guides'))),
  ];
  // A venue is shown while something public takes place there.
  for (const documentId of idsOf(entries, 'events')) {
    found.push(...(await venuesOfPublicEvent(strapi, documentId)));
  }
  return found;
};

/** Those of these venues at which something takes place that everybody may attend. */
const shownVenues = async (
  strapi: Core.Strapi,
  venues: readonly string[],
): Promise<Set<string>> => {
  const shown = new Set<string>();
  for (const documentId of venues) {
    const event: unknown = await strapi.db.query('api::event.event').findOne({
      select: ['id'],
      where: {
        audience: 'public',
        publishedAt: { $notNull: true },
        parts: { venue: { documentId } },
      },
    });
    if (event) shown.add(documentId);
  }
  return shown;
};

/** Everything that the answer is made of, as it was at one moment. */
const readRowsOfChanges = async (strapi: Core.Strapi, after: number) => {
  const { latest, covered } = await readQueue(strapi);
  // Below what is covered rows are gone; above the latest, the database is an older copy.
  if (after < covered || after > latest) return { latest, isWhole: true as const };
  const changed = await changedEntries(strapi, after);
  if (changed === 'unknown') return { latest, isWhole: true as const };
  const entries = [
    ...changed.entries,
    ...changed.touched,
    ...(await dependentsOf(strapi, changed.entries)),
  ];
  const rows = await readContentRows(strapi, (name) => {
    const ids = idsOf(entries, name);
    if (ids.length === 0) return null;
    return isCollection(name)
      ? { version: 'published', documentIds: ids }
      : { version: 'published' };
  });
  const known = await knownAmong(strapi, rows, 'published');
  const venues = await shownVenues(strapi, [...documentIds(rows.venues)]);
  return {
    latest,
    isWhole: false as const,
    entries,
    rows,
    known: { ...known, venues: new Set([...known.venues, ...venues]) },
  };
};

/**
 * What has changed since request number `after`: the entries that requests name and those whose
 * public form depends on them, read one by one. Costs by the change, not by the content.
 */
export const readChanges = async (strapi: Core.Strapi, after: number): Promise<ContentChanges> => {
  const found = await inOneView(strapi, () => readRowsOfChanges(strapi, after));
  if (found.isWhole) return takeAll(found.latest);
  // Outside of the transaction, because reading a large file may take a while.
  const facts = await factsOfFiles(strapi, filesIn(found.rows));
  const files = new PublicFiles(facts, dayOf(new Date().toISOString()));
  const shaped = shapeRows(found.rows, found.known, files);
  return asChanges(found.latest, shaped, (name) => idsOf(found.entries, name));
};
