import type { Core, UID } from '@strapi/strapi';
import { accountNames } from '../audit/account-names';
import { modelsOf, readEntry } from '../content-rules/documents';
import { compareContents, type Difference } from './compare-contents';
import { describeVersion, type DescribedVersion } from './describe-version';
import { contentOf, type Content } from './entry-content';
import type { EntryKey } from './keep-version';
import { lookUpNames, namesOf } from './names-in-contents';
import { readDeleted, readLines, readVersion } from './version-table';
import { deletedKeptDays } from './versioned-types';

/** Stands for the draft as it is now, in the address of a comparison. */
export const currentDraft = 'entwurf';

/** Answer of `GET /office/versions/<uid>/<documentId>`, newest first. */
export interface EntryVersions {
  versions: DescribedVersion[];
}

export const readEntryVersions = async (
  strapi: Core.Strapi,
  key: EntryKey,
): Promise<EntryVersions> => {
  const lines = await readLines(strapi, key);
  const nameOf = await accountNames(
    strapi,
    lines.flatMap(({ madeBy, endedBy }) => [madeBy, endedBy]),
  );
  return { versions: lines.map((line) => describeVersion(line, nameOf)) };
};

/** Answer of `GET /office/versions/<uid>/<documentId>/compare`. */
export interface Comparison {
  differences: Difference[];
}

/** One side of a comparison; null for a version that is not there or of another entry. */
const sideOf = async (
  strapi: Core.Strapi,
  { uid, documentId }: EntryKey,
  side: string,
): Promise<Content | null> => {
  if (side === currentDraft) {
    const draft = await readEntry(strapi, uid, documentId, 'draft');
    return draft && contentOf(uid, draft, modelsOf(strapi));
  }
  const version = /^\d{1,15}$/.test(side) ? await readVersion(strapi, Number(side)) : null;
  const isOwn = version?.uid === uid && version.entryDocumentId === documentId;
  return isOwn ? version.content : null;
};

export const compareVersions = async (
  strapi: Core.Strapi,
  key: EntryKey,
  sides: { from: string; to: string },
): Promise<Comparison | null> => {
  const before = await sideOf(strapi, key, sides.from);
  const after = await sideOf(strapi, key, sides.to);
  if (!before || !after) return null;
  const names = namesOf(await lookUpNames(strapi, key.uid, [before, after]));
  return {
    differences: compareContents(key.uid, before, after, { modelOf: modelsOf(strapi), names }),
  };
};

/** One line of `GET /office/versions/deleted`. */
export interface DeletedEntry {
  /** The version that brings it back. */
  versionId: number;
  uid: string;
  documentId: string;
  type: string;
  title: string;
  deletedAt: string;
  deletedBy: string;
  /** Until then it can be brought back. */
  keptUntil: string;
}

const dayMs = 24 * 60 * 60 * 1000;

/** What has been deleted of the types that `mayRestore` lets through, newest first. */
export const readDeletedEntries = async (
  strapi: Core.Strapi,
  mayRestore: (uid: string) => boolean,
): Promise<DeletedEntry[]> => {
  const lines = (await readDeleted(strapi)).filter(({ uid }) => mayRestore(uid));
  // One that was deleted, brought back and deleted again is one.
  const newest = lines.filter(
    ({ entryDocumentId }, index) =>
      lines.findIndex((line) => line.entryDocumentId === entryDocumentId) === index,
  );
  const nameOf = await accountNames(
    strapi,
    newest.map(({ endedBy }) => endedBy),
  );
  return newest.map(({ id, uid, entryDocumentId, title, madeAt, endedBy }) => ({
    versionId: id,
    uid,
    documentId: entryDocumentId,
    type: strapi.contentType(uid as UID.ContentType).info.displayName,
    title: title || 'ohne Titel',
    deletedAt: madeAt.toISOString(),
    deletedBy: nameOf(endedBy),
    keptUntil: new Date(madeAt.getTime() + deletedKeptDays * dayMs).toISOString(),
  }));
};
