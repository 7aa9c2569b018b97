import type { Core, UID } from '@strapi/strapi';
import { accountNames } from '../audit/account-names';
import { nameMoment } from '../scheduling/read-moment';
import { addressOfShare } from './sign-share';
import { isAlive, type ShareRow } from './share-table';
import { titlesOfShared } from './shared-titles';

/** One link as the office sees it. */
export interface ShownShare {
  id: number;
  purpose: string;
  uid: string | null;
  documentId: string | null;
  /** "Meldungen: Neue Sprechzeiten", "Ganze Website" */
  what: string;
  /** German, one line: who made it, when it ends or has ended, what it shows. */
  lines: string[];
  isAlive: boolean;
  /** To be passed on; null of a link that is over, and for whoever could not make such a one. */
  url: string | null;
}

const whatOf = (strapi: Core.Strapi, { uid }: ShareRow, title: string | null): string => {
  if (uid === null) return 'Ganze Website';
  const type = strapi.contentTypes[uid as UID.ContentType]?.info.displayName ?? uid;
  return `${type}: ${title ?? 'gelöschter Eintrag'}`;
};

const shownLine = ({ uid, shownAt, unplanned }: ShareRow): string | null => {
  if (shownAt === null) return uid === null ? 'mit allen Entwürfen' : null;
  const moment = nameMoment(shownAt);
  if (uid !== null) return `zum Zeitpunkt ${moment}`;
  return `wie am ${moment} geplant${unplanned ? ', dazu alle Entwürfe' : ''}`;
};

const endLine = (share: ShareRow, now: Date): string => {
  if (isAlive(share, now)) return `gültig bis ${nameMoment(share.until)}`;
  return share.withdrawnAt
    ? `zurückgezogen am ${nameMoment(share.withdrawnAt)}`
    : `abgelaufen am ${nameMoment(share.until)}`;
};

/** `mayPassOn`: whether somebody could make such a link. */
export const showShares = async (
  strapi: Core.Strapi,
  shares: readonly ShareRow[],
  { mayPassOn, now }: { mayPassOn: (share: ShareRow) => boolean; now: Date },
): Promise<ShownShare[]> => {
  const nameOf = await accountNames(
    strapi,
    shares.map(({ madeById }) => madeById),
  );
  const titleOf = await titlesOfShared(strapi, shares);
  return shares.map((share) => {
    const alive = isAlive(share, now);
    const lines = [
      endLine(share, now),
      shownLine(share),
      share.showsMembers ? 'auch mit dem, was nur Mitglieder sehen' : null,
      `erstellt von ${nameOf(share.madeById)} am ${nameMoment(share.madeAt)}`,
    ];
    return {
      id: share.id,
      purpose: share.purpose,
      uid: share.uid,
      documentId: share.entryDocumentId,
      what: whatOf(strapi, share, titleOf(share)),
      lines: lines.filter((line) => line !== null),
      isAlive: alive,
      url: alive && mayPassOn(share) ? addressOfShare(share) : null,
    };
  });
};
