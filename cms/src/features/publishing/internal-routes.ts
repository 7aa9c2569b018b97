import {
  instantSchema,
  memberViewTypeSchema,
  publishRunReportSchema,
  type SharedPreviewAnswer,
} from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { sendFile } from '../private-files/send-file';
import { readMemberView, readSharedMemberView } from '../preview-shares/read-member-view';
import { readSharedPreview } from '../preview-shares/read-shared-preview';
import { storedName, storedPath } from '../private-files/stored-file';
import { findFile } from '../snapshot/find-file';
import { readChanges } from '../snapshot/read-changes';
import { readDrafts } from '../snapshot/read-drafts';
import { readSnapshot } from '../snapshot/read-snapshot';
import { readUploads } from '../snapshot/read-uploads';
import { storeRun } from './store-run';
import { waitForRequests } from './wait-for-requests';

const longestWaitMs = 60_000;
const count = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const afterSchema = z.object({ after: count.default(0) });
const queueQuerySchema = afterSchema.extend({
  // Who does not say what they know of these does not wait for them.
  control: count.optional(),
  uploads: count.optional(),
  waitMs: count.pipe(z.number().max(longestWaitMs)).default(0),
});

const draftsQuerySchema = z.object({
  at: instantSchema
    .transform((instant) => new Date(instant))
    .nullable()
    .default(null),
  unplanned: z.enum(['yes', 'no']).default('yes'),
});

const memberViewSchema = z.object({ type: memberViewTypeSchema, documentId: z.string() });

export interface PublisherPresence {
  /** When the publisher last asked for work. */
  seenAt: string | null;
}

const route = (
  method: 'GET' | 'POST',
  path: string,
  handler: Core.MiddlewareHandler,
): Core.Route => ({
  method,
  path,
  handler,
  info: { type: 'admin' },
  config: { auth: false },
});

/** A route that answers JSON which is out of date in a moment. */
const read = <Query>(
  path: string,
  schema: z.ZodType<Query>,
  answer: (query: Query, isGone: () => boolean) => Promise<unknown>,
): Core.Route =>
  route('GET', path, async (context) => {
    const query = schema.safeParse(context.query);
    if (!query.success) return context.badRequest();
    context.set('Cache-Control', 'no-store');
    context.body = await answer(query.data, () => context.req.socket.destroyed);
  });

/** The publisher's routes; {@link guardInternalRoutes} stands before them. */
export const internalRoutes = (
  strapi: Core.Strapi,
  parts: { presence: PublisherPresence; isStopping: () => boolean },
): Core.Route[] => [
  read('/snapshot', z.object({}), () => readSnapshot(strapi)),
  read('/changes', afterSchema, ({ after }) => readChanges(strapi, after)),
  read('/drafts', draftsQuerySchema, ({ at, unplanned }) =>
    readDrafts(strapi, { only: null, at, unplanned: unplanned === 'yes' }),
  ),
  read('/uploads', afterSchema, ({ after }) => readUploads(strapi, after)),
  read('/publish-queue', queueQuerySchema, (query, isGone) => {
    parts.presence.seenAt = new Date().toISOString();
    const isOver = (): boolean => parts.isStopping() || isGone();
    return waitForRequests(strapi, { ...query, isOver });
  }),

  route('GET', '/preview-shares/:id', async (context) => {
    context.set('Cache-Control', 'no-store');
    const share = await readSharedPreview(strapi, String(context.params['id']), new Date());
    context.body = { share } satisfies SharedPreviewAnswer;
  }),

  route('GET', '/member-view/:type/:documentId', async (context) => {
    const wish = memberViewSchema.safeParse(context.params);
    const query = draftsQuerySchema.safeParse(context.query);
    if (!wish.success || !query.success) return context.badRequest();
    const { at, unplanned } = query.data;
    context.set('Cache-Control', 'no-store');
    context.body = await readMemberView(strapi, wish.data, {
      only: null,
      at,
      unplanned: unplanned === 'yes',
    });
  }),

  route('GET', '/preview-shares/:id/member-view/:type/:documentId', async (context) => {
    const wish = memberViewSchema.safeParse(context.params);
    if (!wish.success) return context.badRequest();
    context.set('Cache-Control', 'no-store');
    const id = String(context.params['id']);
    context.body = await readSharedMemberView(strapi, id, wish.data, new Date());
  }),

  route('GET', '/files/:fileKey', async (context) => {
    const file = await findFile(strapi, String(context.params['fileKey']));
    if (!file) return context.notFound();
    const path = storedPath(strapi, storedName(file));
    const sent = await sendFile(context, { path, fileName: file.name, mime: file.mime });
    if (!sent) return context.notFound();
  }),

  route('POST', '/publish-runs', async (context) => {
    const report = publishRunReportSchema.safeParse(context.request.body);
    if (!report.success) return context.badRequest(z.prettifyError(report.error));
    await storeRun(strapi, report.data);
    context.status = 204;
  }),
];
