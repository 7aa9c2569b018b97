import type { Core } from '@strapi/strapi';
import { requesterId } from '../audit/requester';
import { modelsOf, readEntry } from '../content-rules/documents';
import { textOf, type Entry } from '../content-rules/model';
import { contentOf, hashOf } from './entry-content';
import { versionTable, type VersionLine } from './version-table';

export interface EntryKey {
  uid: string;
  documentId: string;
}
export type EndReason = NonNullable<VersionLine['endReason']>;

interface OpenVersion {
  id: number;
  contentHash: string;
}

/** The version that is on the website, as far as the versions know. */
const openVersion = (
  strapi: Core.Strapi,
  { uid, documentId }: EntryKey,
): Promise<OpenVersion | null> =>
  versionTable(strapi).findOne({
    select: ['id', 'contentHash'],
    where: { uid, entryDocumentId: documentId, kind: 'live', endedAt: null },
  });

const store = async (
  strapi: Core.Strapi,
  { uid, documentId }: EntryKey,
  entry: Entry,
  facts: object,
): Promise<void> => {
  const content = contentOf(uid, entry, modelsOf(strapi));
  await versionTable(strapi).create({
    data: {
      uid,
      entryDocumentId: documentId,
      title: textOf(entry.title),
      content,
      contentHash: hashOf(content),
      ...facts,
    },
  });
};

export const endOpenVersion = async (
  strapi: Core.Strapi,
  key: EntryKey,
  endReason: EndReason,
  now: Date,
): Promise<void> => {
  const open = await openVersion(strapi, key);
  if (!open) return;
  await versionTable(strapi).update({
    where: { id: open.id },
    data: { endedAt: now, endedBy: requesterId(strapi), endReason },
  });
};

/** Keeps what has been public since before versions were kept. Call before a change of it. */
export const keepWhatIsPublic = async (strapi: Core.Strapi, key: EntryKey): Promise<void> => {
  if (await openVersion(strapi, key)) return;
  const published = await readEntry(strapi, key.uid, key.documentId, 'published');
  if (!published) return;
  await store(strapi, key, published, {
    kind: 'live',
    madeAt: new Date(String(published.publishedAt)),
  });
};

/** Keeps what has just been published, unless nothing in it has changed. */
export const keepPublished = async (
  strapi: Core.Strapi,
  key: EntryKey,
  now: Date,
): Promise<void> => {
  const published = await readEntry(strapi, key.uid, key.documentId, 'published');
  if (!published) return;
  const open = await openVersion(strapi, key);
  if (open?.contentHash === hashOf(contentOf(key.uid, published, modelsOf(strapi)))) return;
  await endOpenVersion(strapi, key, 'replaced', now);
  await store(strapi, key, published, {
    kind: 'live',
    madeAt: now,
    madeBy: requesterId(strapi),
  });
};

/** Keeps a draft that is about to go. `entry` as it was before. */
export const keepDraft = async (
  strapi: Core.Strapi,
  key: EntryKey,
  entry: Entry,
  endReason: EndReason,
  now: Date,
): Promise<void> =>
  store(strapi, key, entry, {
    kind: 'draft',
    madeAt: now,
    madeBy: requesterId(strapi),
    endedAt: now,
    endedBy: requesterId(strapi),
    endReason,
  });

/** All versions of an entry wait for its return, or for their deletion. */
export const markDeleted = async (
  strapi: Core.Strapi,
  { uid, documentId }: EntryKey,
  entryDeletedAt: Date | null,
): Promise<void> => {
  await versionTable(strapi).updateMany({
    where: { uid, entryDocumentId: documentId },
    data: { entryDeletedAt },
  });
};
