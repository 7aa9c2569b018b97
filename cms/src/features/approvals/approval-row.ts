import type { Core } from '@strapi/strapi';
import { z } from 'zod';

export const approvalTable = (strapi: Core.Strapi) =>
  strapi.db.query('api::approval-request.approval-request');

/** Somebody asked for a second pair of eyes, and what became of it. */
export const approvalRowSchema = z.object({
  id: z.number().int(),
  uid: z.string(),
  entryDocumentId: z.string(),
  title: z.string(),
  state: z.enum(['waiting', 'approved', 'declined', 'published']),
  note: z.string().nullable(),
  reason: z.string().nullable(),
  /** Of the draft that was approved. */
  version: z.string().nullable(),
  requestedById: z.number().int(),
  requestedBy: z.string(),
  requestedAt: z.coerce.date(),
  decidedById: z.number().int().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.coerce.date().nullable(),
});
export type ApprovalRow = z.infer<typeof approvalRowSchema>;

export interface EntryKey {
  uid: string;
  documentId: string;
}

/** The newest for an entry; null where nobody has asked. */
export const latestApproval = async (
  strapi: Core.Strapi,
  { uid, documentId }: EntryKey,
): Promise<ApprovalRow | null> => {
  const row: unknown = await approvalTable(strapi).findOne({
    where: { uid, entryDocumentId: documentId },
    orderBy: { id: 'desc' },
  });
  return row === null ? null : approvalRowSchema.parse(row);
};
