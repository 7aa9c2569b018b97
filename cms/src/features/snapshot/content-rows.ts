import type { Core } from '@strapi/strapi';
import type { StoredFile } from '../private-files/stored-file';
import { queries } from './queries';
import { readRows, type RowSelection } from './read-rows';
import { rowOf, rowsOf, textOf, type Row } from './row';

export type ContentName = keyof typeof queries;
export const contentNames = Object.keys(queries) as ContentName[];

/** Rows of every type that the site is made of. */
export type ContentRows = Readonly<Record<ContentName, readonly Row[]>>;

/** Who has left the office or the circle of speakers stays stored, but is shown nowhere. */
const isShown = (name: ContentName, row: Row): boolean =>
  name !== 'persons' || row['active'] === true;

/** Reads the named types one after the other; a type without a selection stays empty. */
export const readContentRows = async (
  strapi: Core.Strapi,
  selectionOf: (name: ContentName) => RowSelection | null,
): Promise<ContentRows> => {
  const rows: [ContentName, Row[]][] = [];
  for (const name of contentNames) {
    const selection = selectionOf(name);
    const found = selection ? await readRows(strapi, queries[name], selection) : [];
    rows.push([name, found.filter((row) => isShown(name, row))]);
  }
  return Object.fromEntries(rows) as unknown as ContentRows;
};

/** Venues at which something takes place that everybody may attend. */
export const publicVenues = (events: readonly Row[]): Set<string> =>
  new Set(
    events
      .filter((event) => event['audience'] === 'public')
      .flatMap((event) => rowsOf(event['parts']))
      .map((part) => String(rowOf(part['venue'])?.['documentId'])),
  );

const filesBelow = (value: unknown): StoredFile[] => {
  if (Array.isArray(value)) return value.flatMap(filesBelow);
  const row = rowOf(value);
  if (!row) return [];
  const hash = textOf(row['hash']);
  return hash === null
    ? Object.values(row).flatMap(filesBelow)
    : [{ hash, ext: textOf(row['ext']) }];
};

/** Every file that these rows carry, whether it becomes public or not. */
export const filesIn = (rows: ContentRows): StoredFile[] => filesBelow(Object.values(rows));
