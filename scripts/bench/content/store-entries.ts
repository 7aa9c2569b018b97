import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Column, Entry, Fields, Item } from './entry.ts';
import { drawFrom, type Draw } from './random.ts';
import { readReferences, type References } from './references.ts';

/** Singular by which Strapi names the columns of its link tables. */
const singular: Record<Entry['table'], string> = {
  events: 'event',
  articles: 'article',
  guides: 'guide',
  practice_examples: 'practice_example',
};

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const documentId = (draw: Draw): string =>
  Array.from({ length: 24 }, () => letters[draw.between(0, letters.length - 1)]).join('');

/**
 * Stores entries as Strapi does when somebody writes and publishes them: a row for the draft, one for
 * the published state under the same documentId, components and links for both. Straight into the
 * tables, for the bench only: through the Document Service ten thousand entries take far longer.
 */
export const storeEntries = (
  database: DatabaseSync,
  entries: readonly Entry[],
  seed: number,
  now: Date,
): void => {
  const draw = drawFrom(seed);
  const references = readReferences(database);
  const statements = new Map<string, StatementSync>();
  const insert = (table: string, row: Fields): number => {
    const names = Object.keys(row);
    const sql = `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join()}) VALUES (${names.map(() => '?').join()})`;
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return Number(statement.run(...Object.values(row)).lastInsertRowid);
  };

  const storeItem = (entry: Entry, owner: number, item: Item, order: number, venue: number) => {
    const id = insert(item.table, item.fields);
    insert(`${entry.table}_cmps`, {
      entity_id: owner,
      cmp_id: id,
      component_type: item.component,
      field: item.field,
      order,
    });
    if (item.hasVenue) insert(`${item.table}_venue_lnk`, { part_id: id, venue_id: venue });
  };

  const storeImage = (entry: Entry, owner: number, image: References['images'][number]): void => {
    const id = insert('components_media_images', image.fields);
    const type = 'media.image';
    insert(`${entry.table}_cmps`, {
      entity_id: owner,
      cmp_id: id,
      component_type: type,
      field: 'image',
      order: null,
    });
    const file = { file_id: image.fileId, related_id: id, related_type: type };
    insert('files_related_mph', { ...file, field: 'file', order: 1 });
  };

  const store = (entry: Entry): void => {
    const key = `${singular[entry.table]}_id`;
    const id = documentId(draw);
    const topics = draw.some(references.topics, draw.between(0, 2));
    const person = draw.one(references.persons);
    const venue = draw.one(references.venues);
    const series = draw.chance(0.6) ? draw.one(references.series) : null;
    const image = draw.chance(0.1) ? draw.one(references.images) : null;
    const atMs = now.getTime() - draw.between(1, 86_400_000);

    for (const state of ['draft', 'published'] as const) {
      const owner = insert(entry.table, {
        ...entry.fields,
        document_id: id,
        created_at: atMs,
        updated_at: atMs,
        published_at: state === 'draft' ? null : atMs,
      });
      const link = (name: string, fields: Record<string, Column>): unknown =>
        insert(`${entry.table}_${name}_lnk`, { [key]: owner, ...fields });
      for (const [index, item] of entry.items.entries())
        storeItem(entry, owner, item, index + 1, venue);
      for (const [index, topic] of topics.entries())
        link('topics', { topic_id: topic[state], topic_ord: index + 1 });
      if (entry.table === 'events' || entry.table === 'articles')
        link('contact', { person_id: person });
      if (entry.table === 'events' && series) link('series', { series_id: series, series_ord: 1 });
      if (image) storeImage(entry, owner, image);
    }
  };

  database.exec('BEGIN');
  for (const entry of entries) store(entry);
  database.exec('COMMIT');
};
