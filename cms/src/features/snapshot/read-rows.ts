import type { Core } from '@strapi/strapi';
import type { ContentQuery } from './queries';
import type { Row } from './row';

/** Databases limit the number of values in one statement, and populating lists all ids of a portion. */
const portion = 1000;

/** All rows of one type in the order of their creation, a few statements for a thousand rows. */
export const readRows = async (strapi: Core.Strapi, query: ContentQuery): Promise<Row[]> => {
  const all: Row[] = [];
  let after = 0;
  for (;;) {
    const rows: Row[] = await strapi.db.query(query.uid).findMany({
      select: ['id', 'documentId', ...query.select],
      where: {
        id: { $gt: after },
        ...(query.published ? { publishedAt: { $notNull: true } } : {}),
      },
      populate: query.populate ?? {},
      orderBy: { id: 'asc' },
      limit: portion,
    });
    all.push(...rows);
    if (rows.length < portion) return all;
    after = Number(rows.at(-1)?.['id']);
  }
};
