import type { Core } from '@strapi/strapi';
import type { ContentQuery } from './queries';
import type { Row } from './row';

/** Databases limit the number of values in one statement, and populating lists all ids of a portion. */
const portion = 1000;

export interface RowSelection {
  /** Of types with draft & publish: the version that is public, or the one being worked on. */
  version: 'published' | 'draft';
  /** Only these documents. */
  documentIds?: readonly string[];
}

const whereVersion = (query: ContentQuery, { version }: RowSelection): object => {
  if (!query.published) return {};
  return { publishedAt: version === 'published' ? { $notNull: true } : { $null: true } };
};

const readPortion = (strapi: Core.Strapi, query: ContentQuery, where: object): Promise<Row[]> =>
  strapi.db.query(query.uid).findMany({
    select: ['id', 'documentId', ...query.select],
    where,
    populate: query.populate ?? {},
    orderBy: { id: 'asc' },
    limit: portion,
  });

/** Rows of one type, a few statements for a thousand rows; all of them in the order of their creation. */
export const readRows = async (
  strapi: Core.Strapi,
  query: ContentQuery,
  selection: RowSelection,
): Promise<Row[]> => {
  const version = whereVersion(query, selection);
  const all: Row[] = [];
  const { documentIds } = selection;
  if (documentIds) {
    for (let from = 0; from < documentIds.length; from += portion) {
      const documentId = { $in: documentIds.slice(from, from + portion) };
      all.push(...(await readPortion(strapi, query, { ...version, documentId })));
    }
    return all;
  }
  let after = 0;
  for (;;) {
    const rows = await readPortion(strapi, query, { ...version, id: { $gt: after } });
    all.push(...rows);
    if (rows.length < portion) return all;
    after = Number(rows.at(-1)?.['id']);
  }
};
