import type {
  ContentChanges,
  MemberViewAnswer,
  MemberViewType,
  SharedPreview,
} from '@netzwerk/shared';
import { createAskAtMostOnceASecond } from './ask-at-most.ts';
import type { DraftQuestion } from './draft-site.ts';
import { isShared, type OfficeSession, type PreviewSession } from './preview-sessions.ts';

/** The one page that a passed-on link shows. */
export interface OnlyPage {
  address: string;
  documentId: string;
  title: string;
}

/** What somebody may see, and who they are. */
export interface Look {
  question: DraftQuestion;
  /** Null: every page. */
  only: OnlyPage | null;
  /** The clock of the pages; null: now. */
  at: string | null;
  unplanned: boolean;
  /** Whether what members see belongs to it. */
  members: boolean;
  memberView: (type: MemberViewType, id: string) => Promise<MemberViewAnswer>;
  /** Null of a guest. */
  office: OfficeSession | null;
  /** Null of somebody of the office. */
  guest: { by: string; until: string } | null;
}

/** Which drafts are taken into what is shown. */
export interface DraftWish {
  at: string | null;
  unplanned: boolean;
}

export interface LookOptions {
  drafts: (wish: DraftWish) => Promise<ContentChanges>;
  /** What members would see of one entry; of a passed-on link, what that says they may. */
  memberView: (
    entry: { type: MemberViewType; id: string },
    as: DraftWish | { share: string },
  ) => Promise<MemberViewAnswer>;
  /** What a passed-on link shows; null where it is over. */
  share: (id: string) => Promise<SharedPreview | null>;
  now: () => number;
}

export type FindLook = (session: PreviewSession) => Promise<Look | 'ended' | 'no-answer'>;

export const createFindLook = ({ drafts, memberView, share, now }: LookOptions): FindLook => {
  const askShare = createAskAtMostOnceASecond<SharedPreview | null>(now);

  const lookOfOffice = (office: OfficeSession): Look => {
    const { at, unplanned } = office;
    const key = `office ${at ?? 'now'} ${unplanned}`;
    const question = { key, at, drafts: () => drafts({ at, unplanned }) };
    return {
      question,
      only: null,
      at,
      unplanned,
      members: true,
      memberView: (type, id) => memberView({ type, id }, { at, unplanned }),
      office,
      guest: null,
    };
  };

  const lookOfGuest = (id: string, shared: SharedPreview): Look => {
    const { by, until, at, unplanned, members, only, to } = shared;
    const question = { key: `share ${id}`, at, drafts: () => Promise.resolve(shared.drafts) };
    return {
      question,
      only: only && { address: to, title: only.title, documentId: only.documentId },
      at,
      unplanned,
      members,
      memberView: (type, entryId) => memberView({ type, id: entryId }, { share: id }),
      office: null,
      guest: { by, until },
    };
  };

  return async (session) => {
    if (!isShared(session)) return lookOfOffice(session);
    if (session.exp <= now() / 1000) return 'ended';
    // Without an answer nobody knows whether it was withdrawn: then it shows nothing.
    const shared = await askShare(session.share, () => share(session.share)).answer.catch(
      () => 'no-answer' as const,
    );
    if (shared === 'no-answer') return shared;
    return shared === null || Date.parse(shared.until) <= now()
      ? 'ended'
      : lookOfGuest(session.share, shared);
  };
};
