import type { PublishRunReport } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { readQueue } from './publish-queue';
import { requestTable, runTable } from './publishing-tables';

const keepRuns = 100;
const interrupted = 'Der Lauf wurde unterbrochen, zum Beispiel durch einen Neustart.';

const toRow = (report: PublishRunReport) => ({
  outcome: report.status,
  coversUpTo: report.coversUpTo,
  startedAt: report.startedAt,
  finishedAt: report.finishedAt,
  releaseId: report.releaseId,
  pageCount: report.pageCount,
  problems: report.problems,
});

const upsert = async (strapi: Core.Strapi, report: PublishRunReport): Promise<void> => {
  const { runKey } = report;
  // A "running" that arrives late must not undo the end of the run.
  const where = report.status === 'running' ? { runKey, outcome: 'running' } : { runKey };
  const { count } = await runTable(strapi).updateMany({ where, data: toRow(report) });
  if (count > 0 || (await runTable(strapi).count({ where: { runKey } })) > 0) return;
  await runTable(strapi).create({ data: { runKey, ...toRow(report) } });
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
        id: { $lte: oldest.id },
        $or: [{ outcome: { $ne: 'succeeded' } }, { coversUpTo: { $lt: covered } }],
      },
    });
  }
  // The highest number stays too, or numbering would start anew.
  await requestTable(strapi).deleteMany({
    where: { offered: true, id: { $lte: covered, $lt: latest } },
  });
};

/** Takes a report of the publisher; the same report may come twice. */
export const storeRun = async (strapi: Core.Strapi, report: PublishRunReport): Promise<void> => {
  await upsert(strapi, report);
  await closeInterruptedRuns(strapi, report);
  await prune(strapi);
};
