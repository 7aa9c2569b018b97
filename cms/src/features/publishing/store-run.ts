import type { PublishRunReport } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { readQueue } from './publish-queue';
import { requestTable, runTable } from './publishing-tables';

const keepRuns = 100;
const interrupted = 'Der Lauf wurde unterbrochen, zum Beispiel durch einen Neustart.';

/** Whose changes a run takes along: asked before its requests are covered and go. */
const requestersUpTo = async (strapi: Core.Strapi, coversUpTo: number): Promise<string[]> => {
  const { covered } = await readQueue(strapi);
  const rows: { requestedBy: string | null }[] = await requestTable(strapi).findMany({
    select: ['requestedBy'],
    where: { id: { $gt: covered, $lte: coversUpTo }, requestedBy: { $notNull: true } },
  });
  return [...new Set(rows.flatMap(({ requestedBy }) => requestedBy ?? []))].toSorted();
};

const toRow = (report: PublishRunReport) => ({
  outcome: report.status,
  coversUpTo: report.coversUpTo,
  startedAt: report.startedAt,
  finishedAt: report.finishedAt,
  releaseId: report.releaseId,
  pageCount: report.pageCount,
  problems: report.problems,
  reason: report.reason,
  changedCount: report.changedCount,
  changedAddresses: report.changedAddresses,
  notices: report.notices,
  keptReleases: report.keptReleases,
});

const upsert = async (strapi: Core.Strapi, report: PublishRunReport): Promise<void> => {
  const { runKey } = report;
  const requestedBy = await requestersUpTo(strapi, report.coversUpTo);
  // A report that comes twice finds its requests covered: then the names of the first time stay.
  const row = { ...toRow(report), ...(requestedBy.length > 0 ? { requestedBy } : {}) };
  // A "running" that arrives late must not undo the end of the run.
  const where = report.status === 'running' ? { runKey, outcome: 'running' } : { runKey };
  const { count } = await runTable(strapi).updateMany({ where, data: row });
  if (count > 0 || (await runTable(strapi).count({ where: { runKey } })) > 0) return;
  await runTable(strapi).create({ data: { runKey, ...row } });
};

/** There is one publisher with one run at a time: a run that is still "running" beside it has died. */
const closeInterruptedRuns = async (
  strapi: Core.Strapi,
  report: PublishRunReport,
): Promise<void> => {
  await runTable(strapi).updateMany({
    where: {
      outcome: 'running',
      runKey: { $ne: report.runKey },
      startedAt: { $lt: report.startedAt },
    },
    data: { outcome: 'failed', finishedAt: report.startedAt, problems: [interrupted] },
  });
};

/** The newest run that named the releases kept: it is the list of those to go back to. */
const newestListId = async (strapi: Core.Strapi): Promise<number> => {
  const [row]: { id: number }[] = await runTable(strapi).findMany({
    select: ['id'],
    where: { keptReleases: { $notNull: true } },
    orderBy: { id: 'desc' },
    limit: 1,
  });
  return row?.id ?? 0;
};

const prune = async (strapi: Core.Strapi): Promise<void> => {
  const [oldest] = await runTable(strapi).findMany({
    select: ['id'],
    orderBy: { id: 'desc' },
    offset: keepRuns,
    limit: 1,
  });
  const { latest, covered } = await readQueue(strapi);
  if (oldest) {
    // The newest success stays: it says what is live.
    await runTable(strapi).deleteMany({
      where: {
        id: { $lte: oldest.id, $ne: await newestListId(strapi) },
        $or: [{ outcome: { $ne: 'succeeded' } }, { coversUpTo: { $lt: covered } }],
      },
    });
  }
  // The highest number stays too, or numbering would start anew.
  await requestTable(strapi).deleteMany({ where: { id: { $lte: covered, $lt: latest } } });
};

/** Takes a report of the publisher; the same report may come twice. */
export const storeRun = async (strapi: Core.Strapi, report: PublishRunReport): Promise<void> => {
  await upsert(strapi, report);
  await closeInterruptedRuns(strapi, report);
  await prune(strapi);
};
