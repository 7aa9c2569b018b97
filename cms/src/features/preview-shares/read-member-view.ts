import type { MemberViewAnswer, MemberViewType } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { readMemberEvent } from '../member-access/member-events';
import { readMemberGuide } from '../member-access/member-guides';
import { plansUntil } from '../scheduling/plans-until';
import type { DraftWish } from '../snapshot/read-drafts';
import { entryOf } from './read-shared-preview';
import { isAlive, readShares } from './share-table';

export interface MemberViewWish {
  type: MemberViewType;
  documentId: string;
}

const readers = { events: readMemberEvent, guides: readMemberGuide } as const;
const uids = { events: 'api::event.event', guides: 'api::guide.guide' } as const;

/** Which version of an entry somebody sees who asks like this; null: none. */
const versionOf = async (
  strapi: Core.Strapi,
  { type, documentId }: MemberViewWish,
  { only, at, unplanned }: DraftWish,
): Promise<'draft' | 'published' | null> => {
  if (only !== null)
    return only.uid === uids[type] && only.documentId === documentId ? 'draft' : null;
  const plans = at === null ? [] : await plansUntil(strapi, at);
  const plan = plans.find((each) => each.documentId === documentId);
  if (plan?.action === 'unpublish') return null;
  return unplanned || plan ? 'draft' : 'published';
};

/** What members would see of one entry. */
export const readMemberView = async (
  strapi: Core.Strapi,
  wish: MemberViewWish,
  drafts: DraftWish,
): Promise<MemberViewAnswer> => {
  const version = await versionOf(strapi, wish, drafts);
  if (version === null) return { kind: 'missing' };
  const found = await readers[wish.type](strapi, wish.documentId, version);
  return typeof found === 'string' ? { kind: found } : { kind: 'ready', body: found };
};

/** The same for whoever comes with a link, if it says expressly that it shows that. */
export const readSharedMemberView = async (
  strapi: Core.Strapi,
  shareKey: string,
  wish: MemberViewWish,
  now: Date,
): Promise<MemberViewAnswer> => {
  const [share] = await readShares(strapi, { shareKey });
  if (!share?.showsMembers || !isAlive(share, now)) return { kind: 'missing' };
  const { shownAt: at, unplanned } = share;
  return readMemberView(strapi, wish, { only: entryOf(share), at, unplanned });
};
