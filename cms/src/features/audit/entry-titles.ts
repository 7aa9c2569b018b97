import type { Core, UID } from '@strapi/strapi';
import { formOf } from '../admin-labels/forms';
import { versionUid } from '../versions/version-uid';

export interface EntryRef {
  uid: string;
  entryId: string;
}

/** A person is named by nothing here: the log shall not be a second list of addresses. */
const unnamed: readonly string[] = ['plugin::users-permissions.user'];

const keyOf = ({ uid, entryId }: EntryRef): string => `${uid} ${entryId}`;

const titlesIn = async (
  strapi: Core.Strapi,
  uid: string,
  ids: readonly string[],
): Promise<[string, string][]> => {
  const titleField = formOf(uid)?.titleField;
  if (titleField === undefined || unnamed.includes(uid)) return [];
  const rows: Record<string, unknown>[] = await strapi.db
    .query(uid as UID.ContentType)
    .findMany({ select: ['documentId', titleField], where: { documentId: { $in: ids } } });
  return rows.map((row) => [String(row['documentId']), String(row[titleField] ?? '')]);
};

const fileNames = async (
  strapi: Core.Strapi,
  ids: readonly string[],
): Promise<[string, string][]> => {
  const files: { id: number; name: string }[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ select: ['id', 'name'], where: { id: { $in: ids.map(Number) } } });
  return files.map(({ id, name }) => [String(id), name]);
};

/** What a deleted entry was called, as long as it can be restored. */
const keptTitles = async (
  strapi: Core.Strapi,
  ids: readonly string[],
): Promise<[string, string][]> => {
  const rows: { entryDocumentId: string; title: string | null }[] = await strapi.db
    .query(versionUid)
    .findMany({
      select: ['entryDocumentId', 'title'],
      where: { entryDocumentId: { $in: ids }, entryDeletedAt: { $notNull: true } },
      orderBy: { id: 'asc' },
    });
  return rows.map(({ entryDocumentId, title }) => [entryDocumentId, title ?? '']);
};

export interface EntryTitle {
  /** Null for what has none, or is gone for good. */
  title: string | null;
  /** Whether there is an entry to open. */
  isThere: boolean;
}

/** Titles as they are today, for a page of the log. */
export const entryTitles = async (
  strapi: Core.Strapi,
  entries: readonly EntryRef[],
): Promise<(entry: EntryRef) => EntryTitle> => {
  const titles = new Map<string, string>();
  const deleted = new Map<string, string>();
  for (const uid of new Set(entries.map((entry) => entry.uid))) {
    const own = entries.filter((entry) => entry.uid === uid);
    const ids = [...new Set(own.map(({ entryId }) => entryId))];
    const found =
      uid === 'plugin::upload.file'
        ? await fileNames(strapi, ids)
        : await titlesIn(strapi, uid, ids);
    for (const [entryId, title] of found) titles.set(keyOf({ uid, entryId }), title);
    for (const [entryId, title] of await keptTitles(strapi, ids)) {
      deleted.set(keyOf({ uid, entryId }), title);
    }
  }
  return (entry) => {
    const title = titles.get(keyOf(entry));
    return {
      title: title ?? deleted.get(keyOf(entry)) ?? null,
      isThere: title !== undefined,
    };
  };
};
