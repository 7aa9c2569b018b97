import type { Core } from '@strapi/strapi';
import { readEntry } from '../content-rules/documents';
import { textOf } from '../content-rules/model';
import { enqueueMail } from '../mail/enqueue-mail';
import { requestMail } from './approval-mails';
import { approvalTable } from './approval-row';
import type { ApprovalType } from './approval-types';
import { addressesOfApprovers } from './approvers';
import type { Requester } from './requester';

/** Asks for a second pair of eyes and tells those who have it; false where there is no such draft. */
export const askApproval = async (
  strapi: Core.Strapi,
  entry: { uid: ApprovalType; documentId: string },
  { requester, note, now }: { requester: Requester; note: string | null; now: Date },
): Promise<boolean> =>
  strapi.db.transaction(async () => {
    const draft = await readEntry(strapi, entry.uid, entry.documentId, 'draft');
    if (!draft) return false;
    const approval = {
      uid: entry.uid,
      entryDocumentId: entry.documentId,
      title: textOf(draft.title) || 'Ohne Titel',
      state: 'waiting',
      note,
      requestedById: requester.id,
      requestedBy: requester.name,
      requestedAt: now,
    };
    // Asking again takes the place of what was asked before.
    await approvalTable(strapi).deleteMany({
      where: { uid: entry.uid, entryDocumentId: entry.documentId, state: { $ne: 'published' } },
    });
    await approvalTable(strapi).create({ data: approval });
    for (const to of await addressesOfApprovers(strapi, entry.uid, requester.id)) {
      await enqueueMail(strapi, requestMail(approval, to));
    }
    return true;
  });
