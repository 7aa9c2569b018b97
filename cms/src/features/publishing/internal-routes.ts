import { publishRunReportSchema } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { sendFile } from '../private-files/send-file';
import { storedName, storedPath } from '../private-files/stored-file';
import type { CurrentSnapshot } from '../snapshot/current-snapshot';
import { storeRun } from './store-run';
import { waitForRequests } from './wait-for-requests';
import type { WakeSignal } from './wake-signal';

const longestWaitMs = 60_000;
const count = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const queueQuerySchema = z.object({
  after: count.default(0),
  waitMs: count.pipe(z.number().max(longestWaitMs)).default(0),
});

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

/** The publisher's four routes; {@link guardInternalRoutes} stands before them. */
export const internalRoutes = (
  strapi: Core.Strapi,
  parts: {
    snapshot: CurrentSnapshot;
    signal: WakeSignal;
    presence: PublisherPresence;
    isStopping: () => boolean;
  },
): Core.Route[] => [
  route('GET', '/snapshot', async (context) => {
    context.set('Cache-Control', 'no-store');
    context.body = (await parts.snapshot.read()).snapshot;
  }),

  route('GET', '/files/:fileKey', async (context) => {
    const file = (await parts.snapshot.files()).get(String(context.params['fileKey']));
    if (!file) return context.notFound();
    const path = storedPath(strapi, storedName(file));
    const sent = await sendFile(context, { path, fileName: file.name, mime: file.mime });
    if (!sent) return context.notFound();
  }),

  route('GET', '/publish-queue', async (context) => {
    const query = queueQuerySchema.safeParse(context.query);
    if (!query.success) return context.badRequest();
    parts.presence.seenAt = new Date().toISOString();
    const isOver = (): boolean => parts.isStopping() || context.req.socket.destroyed;
    context.set('Cache-Control', 'no-store');
    context.body = await waitForRequests(strapi, parts.signal, { ...query.data, isOver });
  }),

  route('POST', '/publish-runs', async (context) => {
    const report = publishRunReportSchema.safeParse(context.request.body);
    if (!report.success) return context.badRequest(z.prettifyError(report.error));
    await storeRun(strapi, report.data);
    context.status = 204;
  }),
];
