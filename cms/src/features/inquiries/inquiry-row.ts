import { inquiryKindSchema, inquiryStateSchema } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { inquiryUid } from './inquiry-uid';

export const inquiryTable = (strapi: Core.Strapi) => strapi.db.query(inquiryUid);

/** As stored: what somebody wrote, and what became of it. */
export const inquiryRowSchema = z.object({
  documentId: z.string(),
  reference: z.string(),
  kind: inquiryKindSchema,
  state: inquiryStateSchema,
  receivedAt: z.coerce.date(),
  dueOn: z.string(),
  email: z.string().nullable(),
  message: z.string().nullable(),
  document: z.string().nullable(),
  answer: z.string().nullable(),
  answerSentAt: z.coerce.date().nullable(),
});
export type InquiryRow = z.infer<typeof inquiryRowSchema>;
