import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { readQueue } from './publish-queue';
import { publishRunSchema, requestTable, runTable } from './publishing-tables';
import { describePublishing, type PublishingStatus } from './publishing-status';

const readRuns = 20;

/** Runs newest first, the last success always among them. */
const recentRuns = async (strapi: Core.Strapi) => {
  const newestFirst = { orderBy: { startedAt: 'desc' } };
  const recent = await runTable(strapi).findMany({ ...newestFirst, limit: readRuns });
  const succeeded = await runTable(strapi).findMany({
    ...newestFirst,
    where: { outcome: 'succeeded' },
    limit: 1,
  });
  const runs = z.array(publishRunSchema).parse([...recent, ...succeeded]);
  return [...new Map(runs.map((run) => [run.runKey, run])).values()];
};

export const readStatus = async (
  strapi: Core.Strapi,
  process: { publisherSeenAt: string | null; startedAt: string; siteUrl: string },
): Promise<PublishingStatus> => {
  const queue = await readQueue(strapi);
  const [oldest] = await requestTable(strapi).findMany({
    where: { id: { $gt: queue.covered } },
    orderBy: { id: 'asc' },
    limit: 1,
  });
  return describePublishing({
    ...queue,
    ...process,
    runs: await recentRuns(strapi),
    waitingSince: oldest ? String(oldest.createdAt) : null,
    now: new Date().toISOString(),
  });
};
