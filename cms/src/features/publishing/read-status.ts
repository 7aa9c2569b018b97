import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { readDecisions, readPin } from './control';
import { readQueue } from './publish-queue';
import { describeHistory, describeLastSuccess } from './publishing-history';
import {
  describePublishing,
  type PublishingFacts,
  type PublishingStatus,
} from './publishing-status';
import { publishRunSchema, requestTable, runTable } from './publishing-tables';

/** Enough to tell how most of the kept releases came about. */
const readRuns = 60;
const readDecided = 20;

/** Runs newest first; the last success and the last that named the kept releases always among them. */
const recentRuns = async (strapi: Core.Strapi) => {
  const newestFirst = { orderBy: { startedAt: 'desc' } };
  const newest = (where: object) => runTable(strapi).findMany({ ...newestFirst, where, limit: 1 });
  const rows = [
    ...(await runTable(strapi).findMany({ ...newestFirst, limit: readRuns })),
    ...(await newest({ outcome: 'succeeded' })),
    ...(await newest({ keptReleases: { $notNull: true } })),
  ];
  const runs = z.array(publishRunSchema).parse(rows);
  return [...new Map(runs.map((run) => [run.runKey, run])).values()];
};

export interface ProcessFacts {
  publisherSeenAt: string | null;
  startedAt: string;
  siteUrl: string;
}

export const readFacts = async (
  strapi: Core.Strapi,
  process: ProcessFacts,
): Promise<PublishingFacts> => {
  const queue = await readQueue(strapi);
  const [oldest] = await requestTable(strapi).findMany({
    where: { id: { $gt: queue.covered } },
    orderBy: { id: 'asc' },
    limit: 1,
  });
  return {
    ...queue,
    ...process,
    runs: await recentRuns(strapi),
    decisions: await readDecisions(strapi, { limit: readDecided }),
    pin: await readPin(strapi),
    waitingSince: oldest ? String(oldest.createdAt) : null,
    now: new Date().toISOString(),
  };
};

export const readStatus = async (
  strapi: Core.Strapi,
  process: ProcessFacts,
): Promise<PublishingStatus> => {
  const facts = await readFacts(strapi, process);
  return {
    ...describePublishing(facts),
    ...describeLastSuccess(facts),
    runs: describeHistory(facts),
    siteUrl: facts.siteUrl,
  };
};
