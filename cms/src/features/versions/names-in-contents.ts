import type { Core, UID } from '@strapi/strapi';
import { formOf } from '../admin-labels/forms';
import { modelsOf } from '../content-rules/documents';
import { isEntry, type ModelOf } from '../content-rules/model';
import { walkFields } from '../content-rules/walk-fields';
import type { Names, ShownFile } from './compare-contents';
import type { Content } from './entry-content';

interface References {
  /** DocumentIds by type. */
  entries: Map<string, Set<string>>;
  files: Set<number>;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** Everything that contents of one type refer to. */
export const referencesIn = (
  uid: string,
  contents: readonly Content[],
  modelOf: ModelOf,
): References => {
  const found: References = { entries: new Map(), files: new Set() };
  for (const content of contents) {
    for (const { attribute, value } of walkFields(uid, content, modelOf)) {
      const { type, target } = attribute;
      for (const item of listOf(value)) {
        if (type === 'media' && typeof item === 'number') found.files.add(item);
        if (type !== 'relation' || target === undefined || typeof item !== 'string') continue;
        found.entries.set(target, (found.entries.get(target) ?? new Set()).add(item));
      }
    }
  }
  return found;
};

export interface Found {
  entries: Map<string, string>;
  files: Map<number, ShownFile>;
}

const keyOf = (uid: string, documentId: string): string => `${uid} ${documentId}`;

interface FileRow {
  id: number;
  name: string;
  mime: string;
}

/** What of it is still there, with its name of today. */
export const findReferences = async (
  strapi: Core.Strapi,
  { entries, files }: References,
): Promise<Found> => {
  const found: Found = { entries: new Map(), files: new Map() };
  for (const [uid, ids] of entries) {
    const titleField = formOf(uid)?.titleField ?? 'documentId';
    const rows: Record<string, unknown>[] = await strapi.db.query(uid as UID.ContentType).findMany({
      select: ['documentId', titleField],
      where: { documentId: { $in: [...ids] } },
    });
    for (const row of rows) {
      found.entries.set(keyOf(uid, String(row['documentId'])), String(row[titleField] ?? ''));
    }
  }
  const rows: FileRow[] =
    files.size === 0
      ? []
      : await strapi.db
          .query('plugin::upload.file')
          .findMany({ where: { id: { $in: [...files] } } });
  for (const row of rows) {
    const isImage = row.mime.startsWith('image/');
    // Untyped service of the upload plugin: it puts a link that works for a while into `url`.
    const signed: unknown = isImage
      ? await strapi.plugin('upload').service('file').signFileUrls(row)
      : null;
    const url = isEntry(signed) && typeof signed.url === 'string' ? signed.url : null;
    found.files.set(row.id, { name: row.name, imageUrl: url });
  }
  return found;
};

export const namesOf = (found: Found): Names => ({
  entry: (uid, documentId) => found.entries.get(keyOf(uid, documentId)) ?? 'gelöschter Eintrag',
  file: (id) => found.files.get(id) ?? { name: 'gelöschte Datei', imageUrl: null },
});

export const hasEntry = (found: Found, uid: string, documentId: string): boolean =>
  found.entries.has(keyOf(uid, documentId));

/** All names that some contents of one type need. */
export const lookUpNames = async (
  strapi: Core.Strapi,
  uid: string,
  contents: readonly Content[],
): Promise<Found> => findReferences(strapi, referencesIn(uid, contents, modelsOf(strapi)));
