import {
  keptReleaseSchema,
  publishRunReasonSchema,
  publishRunStatusSchema,
} from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** Wish to have the site published; its number is its id. */
export const requestTable = (strapi: Core.Strapi) =>
  strapi.db.query('api::publish-request.publish-request');

/** What the publisher reported about one attempt. */
export const runTable = (strapi: Core.Strapi) => strapi.db.query('api::publish-run.publish-run');

/** What the office has decided about releases. */
export const decisionTable = (strapi: Core.Strapi) =>
  strapi.db.query('api::publish-decision.publish-decision');

/** Rows from before there was such a column have null in it. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullable()
    .transform((list) => list ?? []);

export const publishRunSchema = z.object({
  runKey: z.string(),
  outcome: publishRunStatusSchema,
  coversUpTo: z.number().int(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  releaseId: z.string().nullable(),
  pageCount: z.number().int().nullable(),
  problems: listOf(z.string()),
  reason: publishRunReasonSchema.nullable().transform((reason) => reason ?? 'content'),
  changedCount: z
    .number()
    .int()
    .nullable()
    .transform((count) => count ?? 0),
  changedAddresses: listOf(z.string()),
  notices: listOf(z.string()),
  /** Releases that were kept after this run; null when the publisher did not say. */
  keptReleases: z.array(keptReleaseSchema).nullable(),
  /** People whose publishing this run has taken along. */
  requestedBy: listOf(z.string()),
});
export type PublishRun = z.infer<typeof publishRunSchema>;
export type KeptRelease = z.infer<typeof keptReleaseSchema>;
