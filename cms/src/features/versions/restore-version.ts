import type { Core, UID } from '@strapi/strapi';
import { recordedAs } from '../audit/record-documents';
import { requesterId } from '../audit/requester';
import { documentsOf, modelsOf, readEntry } from '../content-rules/documents';
import type { Entry } from '../content-rules/model';
import { waitForTurn } from '../publishing/store-request';
import { contentOf, hashOf } from './entry-content';
import { keepDraft, markDeleted, type EntryKey } from './keep-version';
import { planRestore } from './plan-restore';
import { readLines, type Version } from './version-table';

export type Restored = { outcome: 'restored' } | { outcome: 'conflict'; message: string };

const conflict = (message: string): Restored => ({ outcome: 'conflict', message });

/** Locks the draft on PostgreSQL, so that nobody saves in between; SQLite has one writer anyway. */
const lockDraft = async (strapi: Core.Strapi, { uid, documentId }: EntryKey): Promise<void> => {
  const table = strapi.getModel(uid as UID.ContentType).collectionName ?? '';
  await strapi.db.transaction(({ trx }) =>
    trx(table).where({ document_id: documentId, published_at: null }).select('id').forUpdate(),
  );
};

/** A draft that stands nowhere else yet must not be lost by bringing back another one. */
const keepReplacedDraft = async (
  strapi: Core.Strapi,
  key: EntryKey,
  draft: Entry,
  now: Date,
): Promise<void> => {
  const hash = hashOf(contentOf(key.uid, draft, modelsOf(strapi)));
  const lines = await readLines(strapi, key);
  if (lines.some(({ contentHash }) => contentHash === hash)) return;
  await keepDraft(strapi, key, draft, 'replaced', now);
};

/**
 * Makes a version the draft of its entry, all of it or nothing; publishes nothing. `seen`: when the
 * draft had last been changed for the person who asks; null for a deleted entry. Throws what the
 * rules refuse.
 */
export const restoreVersion = async (
  strapi: Core.Strapi,
  version: Version,
  seen: string | null,
  now: Date,
): Promise<Restored> =>
  strapi.db.transaction(async (): Promise<Restored> => {
    await waitForTurn(strapi);
    const { uid, entryDocumentId: documentId } = version;
    const key = { uid, documentId };
    await lockDraft(strapi, key);
    const draft = await readEntry(strapi, uid, documentId, 'draft');
    if (draft === null && seen !== null) {
      return conflict('Der Eintrag ist inzwischen gelöscht. Er steht unter „Gelöschtes“.');
    }
    if (draft !== null && seen === null) {
      return conflict('Der Eintrag ist inzwischen schon wiederhergestellt.');
    }
    if (draft !== null && String(draft.updatedAt) !== seen) {
      return conflict(
        'Der Eintrag ist inzwischen geändert worden. Bitte die Seite neu laden und ansehen, was sich geändert hat.',
      );
    }
    const { data } = await planRestore(strapi, version, draft);
    const account = requesterId(strapi);
    const documents = documentsOf(strapi, uid);
    if (draft === null) {
      await recordedAs.run('restored', () =>
        documents.create({ data: { ...data, documentId, createdBy: account, updatedBy: account } }),
      );
      await markDeleted(strapi, key, null);
    } else {
      await keepReplacedDraft(strapi, key, draft, now);
      await recordedAs.run('restored', () =>
        documents.update({ documentId, data: { ...data, updatedBy: account } }),
      );
    }
    return { outcome: 'restored' };
  });
