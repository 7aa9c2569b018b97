import type { Core } from '@strapi/strapi';
import { modelsOf, readEntry } from '../content-rules/documents';
import { latestApproval, type ApprovalRow } from './approval-row';
import { needsFourEyes } from './approval-rules';
import { approvalTypes, type ApprovalType } from './approval-types';
import { versionOf } from './entry-version';
import { readLastEditor } from './last-editor';
import type { Requester } from './requester';

/** Why an entry may not be published now, in German; null when it may. */
export const refusalToPublish = async (
  strapi: Core.Strapi,
  uid: ApprovalType,
  documentId: string,
  requester: Requester | null,
): Promise<string | null> => {
  if (!(await needsFourEyes(strapi, uid))) return null;
  const editor = await readLastEditor(strapi, uid, documentId);
  if (editor === null || (requester !== null && requester.id !== editor)) return null;
  const approval = await latestApproval(strapi, { uid, documentId });
  if (approval && (await isApproved(strapi, uid, approval, editor))) return null;
  const { label } = approvalTypes[uid];
  return requester === null
    ? `Vier-Augen-Prinzip (${label}): Zum geplanten Zeitpunkt wird nur veröffentlicht, was freigegeben ist. Bitte rechts unter „Freigabe“ eine Freigabe anfordern.`
    : `Vier-Augen-Prinzip (${label}): Sie haben den Entwurf zuletzt selbst geändert. Bitte speichern und rechts unter „Freigabe“ eine Freigabe anfordern.`;
};

/** Approved by somebody else, and unchanged since. */
export const isApproved = async (
  strapi: Core.Strapi,
  uid: ApprovalType,
  approval: ApprovalRow,
  editor: number | null,
): Promise<boolean> =>
  approval.state === 'approved' &&
  approval.decidedById !== editor &&
  approval.version === (await draftVersion(strapi, uid, approval.entryDocumentId));

export const draftVersion = async (
  strapi: Core.Strapi,
  uid: ApprovalType,
  documentId: string,
): Promise<string | null> => {
  const draft = await readEntry(strapi, uid, documentId, 'draft');
  return draft && versionOf(uid, draft, modelsOf(strapi));
};
