import type { Core, UID } from '@strapi/strapi';
import { addressOf } from '../content-rules/address';
import { waitingText } from '../scheduling/waiting-text';
import { queries } from '../snapshot/queries';
import { readPin } from './control';
import { describePin } from './publishing-status';
import { readQueue } from './publish-queue';
import { requestTable, runTable } from './publishing-tables';

/** Answer of `GET /office/publishing/entries/<uid>/<documentId>`. */
export interface EntryStatus {
  state: 'draft' | 'planned' | 'pending' | 'failed' | 'live' | 'paused';
  /** German, one or two sentences. */
  text: string;
  /** Address on the website, when the entry is online on a page of its own. */
  address: string | null;
}

const wording = {
  draft: 'Entwurf: nicht auf der Website.',
  pending: 'Wird veröffentlicht …',
  failed:
    'Noch nicht auf der Website: Die letzte Veröffentlichung ist fehlgeschlagen. Der Grund steht auf der Startseite.',
  live: 'Live: Diese Fassung steht auf der Website.',
  liveBefore:
    'Live: Auf der Website steht die zuletzt veröffentlichte Fassung, noch ohne die Änderungen am Entwurf.',
} as const satisfies Record<
  Exclude<EntryStatus['state'], 'planned' | 'paused'> | 'liveBefore',
  string
>;

const publicTypes = Object.values(queries);

/** As Strapi decides whether it calls an entry modified, so that both say the same. */
const isDraftNewer = async (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  published: { documentId: string; updatedAt: string | Date },
): Promise<boolean> => {
  const { documentId, updatedAt } = published;
  const count = await strapi.db
    .query(uid)
    .count({ where: { documentId, publishedAt: { $null: true }, updatedAt: { $gt: updatedAt } } });
  return count > 0;
};

/** Null for a type that the website does not know. */
export const readEntryStatus = async (
  strapi: Core.Strapi,
  entry: { uid: string; documentId: string; siteUrl: string },
): Promise<EntryStatus | null> => {
  const type = publicTypes.find((query) => query.uid === entry.uid);
  if (!type) return null;
  const pin = await readPin(strapi);
  if (pin) {
    const { text } = describePin(pin, new Date().toISOString());
    return { state: 'paused', text, address: null };
  }

  const { documentId } = entry;
  const uid: UID.ContentType = type.uid;
  const row = await strapi.db.query(uid).findOne({
    where: { documentId, ...(type.published ? { publishedAt: { $notNull: true } } : {}) },
  });
  const isLive = row !== null;
  const planned = await waitingText(strapi, { uid, documentId }, { isLive, now: new Date() });
  if (!isLive) {
    return {
      state: planned === null ? 'draft' : 'planned',
      text: planned ?? wording.draft,
      address: null,
    };
  }

  const { covered } = await readQueue(strapi);
  const waiting = await requestTable(strapi).count({
    where: { uid, entryDocumentId: documentId, id: { $gt: covered } },
  });
  const [last] = await runTable(strapi).findMany({ orderBy: { startedAt: 'desc' }, limit: 1 });
  const pending = last?.outcome === 'failed' ? 'failed' : 'pending';
  const state = waiting > 0 ? pending : 'live';
  const path = state === 'live' ? addressOf(uid, row) : null;
  const isChanged = type.published && (await isDraftNewer(strapi, uid, row));
  const live = wording[isChanged ? 'liveBefore' : 'live'];
  return {
    state,
    text: state === 'live' ? [live, planned ?? []].flat().join(' ') : wording[state],
    address: path && `${entry.siteUrl}${path}`,
  };
};
