import { publishRunStatusSchema } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** Wish to have the site rebuilt; its number is its id. */
export const requestTable = (strapi: Core.Strapi) =>
  strapi.db.query('api::publish-request.publish-request');

/** What the publisher reported about one attempt. */
export const runTable = (strapi: Core.Strapi) => strapi.db.query('api::publish-run.publish-run');

export const publishRunSchema = z.object({
  runKey: z.string(),
  outcome: publishRunStatusSchema,
  coversUpTo: z.number().int(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  pageCount: z.number().int().nullable(),
  problems: z.array(z.string()).nullable(),
});
export type PublishRun = z.infer<typeof publishRunSchema>;
