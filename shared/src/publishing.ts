import { z } from 'zod';
import { articleSchema } from './content/article.ts';
import { eventSchema } from './content/event.ts';
import { guideSchema } from './content/guide.ts';
import { memberSchema } from './content/member.ts';
import { newsletterIssueSchema } from './content/newsletter-issue.ts';
import { pageSchema } from './content/page.ts';
import { personSchema } from './content/person.ts';
import { practiceExampleSchema } from './content/practice-example.ts';
import { redirectSchema } from './content/redirect.ts';
import { seriesSchema } from './content/series.ts';
import { siteSettingsSchema } from './content/site-settings.ts';
import { topicSchema } from './content/topic.ts';
import { venueSchema } from './content/venue.ts';

/**
 * What the CMS and the publisher tell each other. The publisher asks (long poll), so that only one
 * of them needs to know where the other is:
 *
 * - `GET  /api/internal/publish-queue?after=<n>&control=<version>&uploads=<id>&waitMs=<ms>` →
 *   {@link publishQueueSchema}; answers at once when one of the three has moved on, else after
 *   `waitMs`.
 * - `GET  /api/internal/snapshot` → {@link siteSnapshotSchema}: everything that is public
 * - `GET  /api/internal/changes?after=<n>` → {@link contentChangesSchema}: what has changed since
 * - `GET  /api/internal/drafts?at=<moment>&unplanned=<yes|no>` → {@link contentChangesSchema}: what
 *   drafts change about it; `at`: with what is planned until then as if it had happened, and with
 *   `unplanned=no` nothing else
 * - `GET  /api/internal/preview-shares/<id>` → `sharedPreviewAnswerSchema`: what a link shows
 * - `GET  /api/internal/member-view/<events|guides>/<id>` with the same query, and the same below
 *   `preview-shares/<id>/` → `memberViewAnswerSchema`: what members would see of one entry
 * - `GET  /api/internal/uploads?after=<id>` → {@link uploadedImagesSchema}
 * - `GET  /api/internal/files/<fileKey>` → bytes of a file that one of these named
 * - `POST /api/internal/publish-runs` with {@link publishRunReportSchema} → 204
 *
 * All with `Authorization: Bearer <SNAPSHOT_TOKEN>`, none of them reachable through the gateway.
 */
export const publishQueueSchema = z.object({
  /** Highest request number so far; requests are numbered from 1 in the order they were stored. */
  latest: z.number().int().nonnegative(),
  /** Highest request number that a successful run has covered. */
  covered: z.number().int().nonnegative(),
  control: z
    .object({
      /** Rises with every decision of the office about releases. */
      version: z.number().int().nonnegative(),
      /** The release that stays live while publishing is paused; null while it is not. */
      pinnedReleaseId: z.string().nullable(),
      /** Rises with every order to forget all releases but the newest. */
      purges: z.number().int().nonnegative(),
    })
    .default({ version: 0, pinnedReleaseId: null, purges: 0 }),
  /** Highest id of an uploaded file: its sizes can be made before anybody publishes it. */
  uploads: z.number().int().nonnegative().default(0),
});

/** Collections of the snapshot whose entries have an identity. */
export const entrySchemas = {
  topics: topicSchema,
  series: seriesSchema,
  events: eventSchema,
  guides: guideSchema,
  articles: articleSchema,
  pages: pageSchema,
  practiceExamples: practiceExampleSchema,
  newsletterIssues: newsletterIssueSchema,
  members: memberSchema,
  persons: personSchema,
  venues: venueSchema,
} as const;
export type EntryCollection = keyof typeof entrySchemas;

/**
 * Entries as they are now, to be put into (or taken out of) a snapshot taken at `after`. The order in
 * which entries stand in a collection means nothing.
 */
export const contentChangesSchema = z.object({
  /** Number up to which requests are included; later changes may be included already. */
  latest: z.number().int().nonnegative(),
  /** True when entry by entry is not enough (a file was replaced, `after` is too old): take a snapshot. */
  isWhole: z.boolean(),
  /** Raw entries, checked one by one with {@link entrySchemas}. */
  upserted: z.partialRecord(
    z.enum(Object.keys(entrySchemas) as [EntryCollection, ...EntryCollection[]]),
    z.array(z.unknown()),
  ),
  removed: z.array(
    z.object({
      collection: z.enum(Object.keys(entrySchemas) as [EntryCollection, ...EntryCollection[]]),
      id: z.string(),
    }),
  ),
  /** Set when they have changed; redirects always as the whole list. */
  settings: siteSettingsSchema.nullable(),
  redirects: z.array(redirectSchema).nullable(),
});
export type ContentChanges = z.infer<typeof contentChangesSchema>;

/** Images in the order of their upload, public or not: the publisher keeps their sizes ready. */
export const uploadedImagesSchema = z.object({
  latest: z.number().int().nonnegative(),
  images: z.array(z.object({ fileKey: z.string(), name: z.string() })),
});
export type UploadedImages = z.infer<typeof uploadedImagesSchema>;
export type PublishQueue = z.infer<typeof publishQueueSchema>;
/** As it may be answered: what has a default can be left out. */
export type PublishQueueAnswer = z.input<typeof publishQueueSchema>;

export const publishRunStatusSchema = z.enum(['running', 'succeeded', 'failed']);

/** What made the publisher look: a request, a moment that divides, the night, its own start … */
export const publishRunReasonSchema = z.enum([
  'content',
  'moment',
  'nightly',
  'start',
  'rollback',
  'resume',
  // What no run waited for is there: what stands in PDFs for the search, a Jahresprogramm as PDF.
  'following',
  'purge',
]);
export type PublishRunReason = z.infer<typeof publishRunReasonSchema>;

export const keptReleaseSchema = z.object({
  releaseId: z.string().min(1),
  builtAt: z.iso.datetime({ offset: true }),
  pageCount: z.number().int().nonnegative(),
});

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
  reason: publishRunReasonSchema.default('content'),
  /** Addresses whose bytes are new or gone: how many, and the first hundred of them. */
  changedCount: z.number().int().nonnegative().default(0),
  changedAddresses: z.array(z.string()).max(100).default([]),
  /** German: worth knowing although the run succeeded, e.g. what the self-check has healed. */
  notices: z.array(z.string()).default([]),
  /** Releases that can be gone back to, newest first; null leaves the list as it was reported last. */
  keptReleases: z.array(keptReleaseSchema).nullable().default(null),
});
export type PublishRunReport = z.infer<typeof publishRunReportSchema>;
/** As it may be written: what has a default can be left out. */
export type PublishRunReportInput = z.input<typeof publishRunReportSchema>;

/** `release.json` beside a release's files; the gateway reads it for `/healthz`. */
export const releaseManifestSchema = z.object({
  releaseId: z.string().min(1),
  builtAt: z.iso.datetime({ offset: true }),
  pageCount: z.number().int().positive(),
  coversUpTo: z.number().int().nonnegative(),
});
export type ReleaseManifest = z.infer<typeof releaseManifestSchema>;
