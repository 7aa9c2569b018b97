import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Fields } from './entry.ts';

/** What generated entries can refer to: the demo content by the ids of its rows. */
export interface References {
  topics: { draft: number; published: number }[];
  series: number[];
  persons: number[];
  venues: number[];
  /** Credits of images that are there, and their files. */
  images: { fileId: number; fields: Fields }[];
}

const id = z.object({ id: z.number() });
const topic = z.object({ draft: z.number(), published: z.number() });
const column = z.union([z.string(), z.number(), z.null()]);
const image = z.record(z.string(), column).and(z.object({ file_id: z.number() }));

export const readReferences = (database: DatabaseSync): References => {
  const read = <Row>(schema: z.ZodType<Row>, sql: string): Row[] =>
    z.array(schema).parse(database.prepare(sql).all());
  const ids = (table: string): number[] =>
    read(id, `SELECT id FROM "${table}" ORDER BY id`).map((row) => row.id);
  return {
    topics: read(
      topic,
      `SELECT draft.id AS draft, live.id AS published FROM topics draft
       JOIN topics live ON live.document_id = draft.document_id AND live.published_at IS NOT NULL
       WHERE draft.published_at IS NULL ORDER BY draft.id`,
    ),
    series: ids('series_list'),
    persons: ids('persons'),
    venues: ids('venues'),
    images: read(
      image,
      `SELECT MIN(credit.id) AS id, link.file_id, alternative_text, decorative, caption, author,
         source, licence, credit.link, expires_on
       FROM components_media_images credit
       JOIN files_related_mph link ON link.related_id = credit.id
         AND link.related_type = 'media.image' AND link.field = 'file'
       GROUP BY link.file_id ORDER BY link.file_id`,
    ).map(({ file_id: fileId, ...row }) => ({
      fileId,
      fields: Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'id')),
    })),
  };
};
