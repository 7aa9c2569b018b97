import type { Core } from '@strapi/strapi';
import { documentsOf } from '../content-rules/documents';
import { enqueueMail } from '../mail/enqueue-mail';
import { decisionMail } from './approval-mails';
import { approvalTable, type ApprovalRow } from './approval-row';
import type { ApprovalType } from './approval-types';
import { addressOfAccount } from './approvers';
import { readLastEditor } from './last-editor';
import { draftVersion } from './may-publish';
import type { Requester } from './requester';

/** Why nothing was decided, for whoever pressed the button. */
const refusals = {
  decided: 'Darüber ist schon entschieden. Bitte laden Sie die Seite neu.',
  own: 'Sie haben den Entwurf zuletzt selbst geändert. Freigeben kann ihn nur jemand anderes.',
  changed:
    'Der Entwurf hat sich geändert, seit Sie ihn geöffnet haben. Bitte laden Sie die Seite neu und prüfen Sie ihn noch einmal.',
} as const;
export type Refusal = { refusal: (typeof refusals)[keyof typeof refusals] };

interface Decider {
  requester: Requester;
  now: Date;
}

const store = async (
  strapi: Core.Strapi,
  approval: ApprovalRow,
  { requester, now }: Decider,
  data: { state: 'approved' | 'declined'; version?: string | null; reason?: string },
): Promise<boolean> => {
  const { count } = await approvalTable(strapi).updateMany({
    where: { id: approval.id, state: 'waiting' },
    data: { ...data, decidedById: requester.id, decidedBy: requester.name, decidedAt: now },
  });
  return count === 1;
};

const tell = async (
  strapi: Core.Strapi,
  approval: ApprovalRow,
  decision: { outcome: 'approved' | 'published' | 'declined'; by: string; reason: string | null },
): Promise<void> => {
  const to = await addressOfAccount(strapi, approval.requestedById);
  if (to) await enqueueMail(strapi, decisionMail(approval, { ...decision, to }));
};

/** Approves what the person has `seen`, and publishes it at once where they wish so. */
export const approve = async (
  strapi: Core.Strapi,
  approval: ApprovalRow,
  decider: Decider & { seen: string; publishes: boolean },
): Promise<'decided' | Refusal> =>
  strapi.db.transaction(async () => {
    const uid = approval.uid as ApprovalType;
    const documentId = approval.entryDocumentId;
    if ((await readLastEditor(strapi, uid, documentId)) === decider.requester.id) {
      return { refusal: refusals.own };
    }
    const version = await draftVersion(strapi, uid, documentId);
    if (version !== decider.seen) return { refusal: refusals.changed };
    if (!(await store(strapi, approval, decider, { state: 'approved', version }))) {
      return { refusal: refusals.decided };
    }
    const outcome = decider.publishes ? 'published' : 'approved';
    if (decider.publishes) await documentsOf(strapi, uid).publish({ documentId });
    await tell(strapi, approval, { outcome, by: decider.requester.name, reason: null });
    return 'decided';
  });

export const decline = async (
  strapi: Core.Strapi,
  approval: ApprovalRow,
  decider: Decider & { reason: string },
): Promise<'decided' | Refusal> =>
  strapi.db.transaction(async () => {
    const { reason, requester } = decider;
    if (!(await store(strapi, approval, decider, { state: 'declined', reason }))) {
      return { refusal: refusals.decided };
    }
    await tell(strapi, approval, { outcome: 'declined', by: requester.name, reason });
    return 'decided';
  });
