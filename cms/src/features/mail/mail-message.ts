import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** Row of the outbox. A mail is `waiting` until it is `sent` or `failed` for good. */
export const mailMessageSchema = z.object({
  id: z.number().int(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable(),
  unsubscribeUrl: z.string().nullable(),
  kind: z.string(),
  attempts: z.number().int(),
  nextAttemptAt: z.coerce.date(),
  createdAt: z.coerce.date(),
});
export type MailMessage = z.infer<typeof mailMessageSchema>;

export const mailTable = (strapi: Core.Strapi) => strapi.db.query('api::mail-message.mail-message');
