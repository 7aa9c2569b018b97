import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { dispatchUid, proofUid, subscriptionUid } from './newsletter-uids';

export const subscriptionTable = (strapi: Core.Strapi) => strapi.db.query(subscriptionUid);
export const proofTable = (strapi: Core.Strapi) => strapi.db.query(proofUid);
export const dispatchTable = (strapi: Core.Strapi) => strapi.db.query(dispatchUid);

const topicIds = z.array(z.string());

/** As stored. Without topics somebody gets every issue. */
export const subscriptionRowSchema = z.object({
  id: z.number().int(),
  email: z.string(),
  topicIds,
  state: z.enum(['unconfirmed', 'confirmed']),
  access: z.string(),
  submissionKey: z.string().nullable(),
  consentVersion: z.string(),
  askedAt: z.coerce.date(),
  confirmedAt: z.coerce.date().nullable(),
});
export type SubscriptionRow = z.infer<typeof subscriptionRowSchema>;

/** An issue as mail; `{{schluessel}}` stands for what is each recipient's own. */
export const issueMailSchema = z.object({
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  topicIds,
});
export type IssueMail = z.infer<typeof issueMailSchema>;

export const dispatchRowSchema = z.object({
  id: z.number().int(),
  issueId: z.string(),
  requestedAt: z.coerce.date(),
  requestedBy: z.string().nullable(),
  mail: issueMailSchema.nullable(),
  lastSubscriptionId: z.number().int(),
  recipients: z.number().int(),
  finishedAt: z.coerce.date().nullable(),
});

/** Whether somebody who chose these topics gets an issue about those. */
export const isFor = (chosen: readonly string[], issue: readonly string[]): boolean =>
  chosen.length === 0 || issue.length === 0 || chosen.some((id) => issue.includes(id));
