import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { approvalRowSchema, approvalTable, latestApproval, type ApprovalRow } from './approval-row';
import { needsFourEyes } from './approval-rules';
import { approvalTypes, isApprovalType, type ApprovalType } from './approval-types';
import { readLastEditor } from './last-editor';
import { draftVersion, isApproved } from './may-publish';
import type { Requester } from './requester';

/** What somebody may do with a type, as Strapi's permissions say it. */
export interface Rights {
  mayUpdate(uid: string): boolean;
  mayPublish(uid: string): boolean;
}

const moment = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
});
const at = (date: Date | null): string => (date ? moment.format(date) : '');

/** Answer of `GET /office/approvals/entries/<uid>/<documentId>`. */
export interface EntryApproval {
  /** German; empty where there is nothing to say: no rule, nobody has asked, and one may publish. */
  text: string;
  tone: 'plain' | 'good' | 'bad';
  /** What whoever asked has added. */
  note: string | null;
  canAsk: boolean;
  canDecide: boolean;
  /** The rule holds, so that approving without publishing has a use. */
  isRuled: boolean;
  approvalId: number | null;
  /** Of the draft as it is now. */
  version: string | null;
}

const describe = (
  approval: ApprovalRow | null,
  facts: { isValid: boolean; isRuled: boolean; isOwn: boolean; mayPublish: boolean },
): Pick<EntryApproval, 'text' | 'tone'> => {
  if (approval?.state === 'waiting') {
    const { requestedBy, requestedAt } = approval;
    return { text: `${requestedBy} bittet um Freigabe (${at(requestedAt)}).`, tone: 'plain' };
  }
  if (approval?.state === 'declined') {
    const { decidedBy, decidedAt, reason } = approval;
    const text = `Nicht freigegeben von ${decidedBy} (${at(decidedAt)}): ${reason}`;
    return { text, tone: 'bad' };
  }
  if (approval?.state === 'approved' && facts.isValid) {
    const { decidedBy, decidedAt } = approval;
    const text = `Freigegeben von ${decidedBy} (${at(decidedAt)}). Diese Fassung darf veröffentlicht werden, auch zu einem geplanten Zeitpunkt.`;
    return { text, tone: 'good' };
  }
  if (approval?.state === 'approved') {
    return {
      text: 'Die Freigabe gilt nicht mehr: Der Entwurf wurde danach geändert.',
      tone: 'bad',
    };
  }
  if (!facts.mayPublish) {
    const text = 'Diesen Entwurf veröffentlicht jemand mit der Rolle Leitung.';
    return { text, tone: 'plain' };
  }
  if (facts.isRuled && facts.isOwn) {
    const text =
      'Vier-Augen-Prinzip: Sie haben den Entwurf zuletzt geändert, veröffentlichen kann ihn jemand anderes.';
    return { text, tone: 'plain' };
  }
  return { text: '', tone: 'plain' };
};

/** Null for a type without approvals, or an entry that is not there. */
export const readEntryApproval = async (
  strapi: Core.Strapi,
  { uid, documentId }: { uid: ApprovalType; documentId: string },
  requester: Requester,
  rights: Rights,
): Promise<EntryApproval | null> => {
  const version = await draftVersion(strapi, uid, documentId);
  if (version === null) return null;
  const isRuled = await needsFourEyes(strapi, uid);
  const editor = await readLastEditor(strapi, uid, documentId);
  const latest = await latestApproval(strapi, { uid, documentId });
  const approval = latest?.state === 'published' ? null : latest;
  const isValid = approval !== null && (await isApproved(strapi, uid, approval, editor));
  const isOwn = editor === requester.id;
  const mayPublish = rights.mayPublish(uid);
  const isWaiting = approval?.state === 'waiting';
  const needsOthers = !mayPublish || (isRuled && isOwn);
  return {
    ...describe(approval, { isValid, isRuled, isOwn, mayPublish }),
    note: isWaiting ? approval.note : null,
    canAsk: rights.mayUpdate(uid) && needsOthers && !isWaiting && !isValid,
    canDecide: isWaiting && mayPublish && !isOwn,
    isRuled,
    approvalId: approval?.id ?? null,
    version,
  };
};

/** Answer of `GET /office/approvals`. */
export interface ApprovalOverview {
  /** Waiting for somebody like oneself. */
  toDecide: ApprovalLine[];
  /** Asked by oneself, and not published yet. */
  own: ApprovalLine[];
}
export interface ApprovalLine {
  uid: string;
  documentId: string;
  title: string;
  /** German: what kind of entry, by whom or in what state. */
  text: string;
}

const shownAtMost = 50;
const states = { waiting: 'wartet', approved: 'freigegeben', declined: 'nicht freigegeben' };

const toLine = (approval: ApprovalRow, text: string): ApprovalLine => ({
  uid: approval.uid,
  documentId: approval.entryDocumentId,
  title: approval.title,
  text: isApprovalType(approval.uid) ? `${approvalTypes[approval.uid].label}, ${text}` : text,
});

export const readApprovalOverview = async (
  strapi: Core.Strapi,
  requester: Requester,
  rights: Rights,
): Promise<ApprovalOverview> => {
  const open = z.array(approvalRowSchema).parse(
    await approvalTable(strapi).findMany({
      where: { state: { $ne: 'published' } },
      orderBy: { requestedAt: 'asc' },
      limit: shownAtMost,
    }),
  );
  const forOthers = open.filter(({ requestedById }) => requestedById !== requester.id);
  return {
    toDecide: forOthers
      .filter(({ state, uid }) => state === 'waiting' && rights.mayPublish(uid))
      .map((approval) => toLine(approval, `von ${approval.requestedBy}`)),
    own: open
      .filter(({ requestedById }) => requestedById === requester.id)
      .map((approval) =>
        toLine(approval, approval.state === 'published' ? '' : states[approval.state]),
      ),
  };
};
