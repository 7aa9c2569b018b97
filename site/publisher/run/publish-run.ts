import { randomUUID } from 'node:crypto';
import type { PublishRunReason, PublishRunReport, PublishRunReportInput } from '@netzwerk/shared';
import { log } from '../../process/log.ts';
import { toPublishProblem, type PublishProblem } from '../publish-problem.ts';
import { keptReleases, type ReleaseHistory } from '../releases/release-history.ts';
import type { PurgeCaches } from './purge-caches.ts';
import type { Reporter } from './reporter.ts';

/** What a run has brought about. */
export interface Outcome {
  releaseId: string;
  pageCount: number;
  coversUpTo: number;
  changedAddresses: readonly string[];
  notices: readonly string[];
  /** For the log. */
  renderedCount?: number;
}

export interface RunContext {
  history: ReleaseHistory;
  reporter: Reporter;
  purgeCaches: PurgeCaches;
  signal: AbortSignal;
  now: () => number;
}

const namedInReport = 100;

const describe = (outcome: Outcome): Partial<PublishRunReport> => ({
  releaseId: outcome.releaseId,
  pageCount: outcome.pageCount,
  coversUpTo: outcome.coversUpTo,
  changedCount: outcome.changedAddresses.length,
  changedAddresses: outcome.changedAddresses.slice(0, namedInReport),
  notices: [...outcome.notices],
});

/**
 * Does one piece of work and reports how it went. The problem, if any, decides when to try again.
 * `coversUpTo` is what is covered at least; the work may find more.
 */
export const runOnce = async (
  reason: PublishRunReason,
  coversUpTo: number,
  work: () => Promise<Outcome>,
  context: RunContext,
): Promise<PublishProblem | null> => {
  const startedMs = context.now();
  const running: PublishRunReportInput = {
    runKey: randomUUID(),
    status: 'running',
    reason,
    coversUpTo,
    startedAt: new Date(startedMs).toISOString(),
    finishedAt: null,
    releaseId: null,
    pageCount: null,
    problems: [],
  };
  context.reporter.send(running);
  const finish = (result: Partial<PublishRunReportInput>): void =>
    context.reporter.send({
      ...running,
      ...result,
      finishedAt: new Date(context.now()).toISOString(),
      keptReleases: keptReleases(context.history),
    });
  try {
    const outcome = await work();
    const ms = context.now() - startedMs;
    const { releaseId, changedAddresses, renderedCount = 0 } = outcome;
    const changed = changedAddresses.length;
    log('info', 'published', { reason, releaseId, changed, rendered: renderedCount, ms });
    finish({ status: 'succeeded', ...describe(outcome) });
    context.purgeCaches(changedAddresses);
    return null;
  } catch (error) {
    const problem = toPublishProblem(error);
    if (context.signal.aborted) return problem;
    log('error', 'not published', { reason, ms: context.now() - startedMs });
    for (const line of problem.problems) console.error(`  ${line}`);
    // What editors can mend is said already; the rest is for whoever reads logs.
    if (problem.mayPass && problem.cause !== undefined) console.error(problem.cause);
    finish({ status: 'failed', problems: [...problem.problems] });
    return problem;
  }
};
