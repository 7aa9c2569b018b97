import type { Core } from '@strapi/strapi';
import type { ApprovalType } from './approval-types';

interface Draft {
  id: number;
  updatedBy: { id: number } | null;
}

const draftOf = (
  strapi: Core.Strapi,
  uid: ApprovalType,
  documentId: string,
): Promise<Draft | null> =>
  strapi.db
    .query(uid)
    .findOne({ where: { documentId, publishedAt: null }, populate: ['updatedBy'] });

/** Who changed the draft last; null where nobody did, as with what the product itself has made. */
export const readLastEditor = async (
  strapi: Core.Strapi,
  uid: ApprovalType,
  documentId: string,
): Promise<number | null> => (await draftOf(strapi, uid, documentId))?.updatedBy?.id ?? null;

export const setLastEditor = async (
  strapi: Core.Strapi,
  uid: ApprovalType,
  documentId: string,
  editor: number | null,
): Promise<void> => {
  const draft = await draftOf(strapi, uid, documentId);
  if (!draft || (draft.updatedBy?.id ?? null) === editor) return;
  // Past the rules: only who it was is put right, not what they wrote.
  await strapi.db.query(uid).update({ where: { id: draft.id }, data: { updatedBy: editor } });
};
