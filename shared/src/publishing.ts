import { z } from 'zod';

/**
 * What the CMS and the publisher tell each other. The publisher asks (long poll), so that only one
 * of them needs to know where the other is:
 *
 * - `GET  /api/internal/publish-queue?after=<n>&waitMs=<ms>` → {@link publishQueueSchema}; answers
 *   at once when a request with a number above `after` is waiting, else after `waitMs`.
 * - `GET  /api/internal/snapshot` → `SiteSnapshot`
 * - `GET  /api/internal/files/<fileKey>` → bytes of a file that the snapshot names
 * - `POST /api/internal/publish-runs` with {@link publishRunReportSchema} → 204
 *
 * All with `Authorization: Bearer <SNAPSHOT_TOKEN>`, none of them reachable through the gateway.
 */
export const publishQueueSchema = z.object({
  /** Highest request number so far; requests are numbered from 1 in the order they were stored. */
  latest: z.number().int().nonnegative(),
  /** Highest request number that a successful run has covered. */
  covered: z.number().int().nonnegative(),
});
export type PublishQueue = z.infer<typeof publishQueueSchema>;

export const publishRunStatusSchema = z.enum(['running', 'succeeded', 'failed']);

export const publishRunReportSchema = z.object({
  /** UUID chosen by the publisher, so that a report may be sent twice. */
  runKey: z.uuid(),
  status: publishRunStatusSchema,
  /** Request number that the run's snapshot includes. */
  coversUpTo: z.number().int().nonnegative(),
  startedAt: z.iso.datetime({ offset: true }),
  finishedAt: z.iso.datetime({ offset: true }).nullable(),
  releaseId: z.string().nullable(),
  pageCount: z.number().int().nonnegative().nullable(),
  /** German, for editors: what happened, where, what to do. */
  problems: z.array(z.string()),
});
export type PublishRunReport = z.infer<typeof publishRunReportSchema>;

/** `release.json` beside a release's files; the gateway reads it for `/healthz`. */
export const releaseManifestSchema = z.object({
  releaseId: z.string().min(1),
  builtAt: z.iso.datetime({ offset: true }),
  pageCount: z.number().int().positive(),
  coversUpTo: z.number().int().nonnegative(),
  /** Hash of the snapshot, so that a start can tell whether anything changed meanwhile. */
  snapshotHash: z.string().min(1),
});
export type ReleaseManifest = z.infer<typeof releaseManifestSchema>;
