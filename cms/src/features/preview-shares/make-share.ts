import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { recordAudit } from '../audit/record-audit';
import type { EntryRef } from '../scheduling/plan-table';
import { mostShares, type ShareDays } from './share-limits';
import { shareTable, type ShareRow } from './share-table';
import { shareUid } from './share-uid';

const dayMs = 24 * 60 * 60 * 1000;

export interface ShareWish {
  /** Null: the whole site. */
  entry: EntryRef | null;
  days: ShareDays;
  purpose: string;
  shownAt: Date | null;
  unplanned: boolean;
  showsMembers: boolean;
  by: number | null;
  now: Date;
}

/** What the log says a link was about. */
const subjectOf = ({
  uid,
  entryDocumentId,
  id,
}: Pick<ShareRow, 'id' | 'uid' | 'entryDocumentId'>) =>
  uid !== null && entryDocumentId !== null
    ? { uid, entryId: entryDocumentId }
    : { uid: shareUid, entryId: String(id) };

export type ShareOutcome = 'made' | 'too-many';

export const makeShare = async (strapi: Core.Strapi, wish: ShareWish): Promise<ShareOutcome> =>
  strapi.db.transaction(async () => {
    const { entry, days, purpose, shownAt, unplanned, showsMembers, by, now } = wish;
    const alive = { withdrawnAt: null, until: { $gt: now } };
    if ((await shareTable(strapi).count({ where: alive })) >= mostShares) return 'too-many';
    const about = { uid: entry?.uid ?? null, entryDocumentId: entry?.documentId ?? null };
    const row: { id: number } = await shareTable(strapi).create({
      data: {
        shareKey: randomUUID(),
        ...about,
        purpose: purpose.trim(),
        shownAt,
        unplanned,
        showsMembers,
        madeAt: now,
        madeById: by,
        until: new Date(now.getTime() + days * dayMs),
        withdrawnAt: null,
      },
    });
    await recordAudit(strapi, { kind: 'shared', ...subjectOf({ ...about, id: row.id }) });
    return 'made';
  });

/** Ends a link at once; one that is over already stays as it is. */
export const withdrawShare = async (
  strapi: Core.Strapi,
  share: ShareRow,
  now: Date,
): Promise<void> =>
  strapi.db.transaction(async () => {
    const { count } = await shareTable(strapi).updateMany({
      where: { id: share.id, withdrawnAt: null, until: { $gt: now } },
      data: { withdrawnAt: now },
    });
    if (count === 1) await recordAudit(strapi, { kind: 'unshared', ...subjectOf(share) });
  });
