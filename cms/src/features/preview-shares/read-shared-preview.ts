import type { SharedPreview } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { accountNames } from '../audit/account-names';
import { addressInPreview } from '../publishing/preview-links';
import type { EntryRef } from '../scheduling/plan-table';
import { readDrafts } from '../snapshot/read-drafts';
import { readShares, isAlive, type ShareRow } from './share-table';
import { titlesOfShared } from './shared-titles';

/** Outsiders learn the name of somebody who works here, not that their account is gone. */
const nameOfMaker = async (strapi: Core.Strapi, { madeById }: ShareRow): Promise<string> => {
  const account: unknown =
    madeById === null
      ? null
      : await strapi.db.query('admin::user').findOne({ where: { id: madeById }, select: ['id'] });
  return account === null
    ? 'der Geschäftsstelle'
    : (await accountNames(strapi, [madeById]))(madeById);
};

export const entryOf = ({ uid, entryDocumentId }: ShareRow): EntryRef | null =>
  uid === null || entryDocumentId === null ? null : { uid, documentId: entryDocumentId };

/** What a link shows at this moment; null where there is none, or it is over, or its entry is gone. */
export const readSharedPreview = async (
  strapi: Core.Strapi,
  shareKey: string,
  now: Date,
): Promise<SharedPreview | null> => {
  const [share] = await readShares(strapi, { shareKey });
  if (!share || !isAlive(share, now)) return null;
  const entry = entryOf(share);
  const to = entry === null ? '/' : await addressInPreview(strapi, entry);
  if (to === null) return null;
  const at = share.shownAt;
  return {
    by: await nameOfMaker(strapi, share),
    until: share.until.toISOString(),
    to,
    only: entry && {
      title: (await titlesOfShared(strapi, [share]))(share) ?? '',
      documentId: entry.documentId,
    },
    at: at?.toISOString() ?? null,
    unplanned: share.unplanned,
    members: share.showsMembers,
    drafts: await readDrafts(strapi, { only: entry, at, unplanned: share.unplanned }),
  };
};
