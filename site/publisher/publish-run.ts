import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { PublishRunReportInput } from '@netzwerk/shared';
import { log } from '../process/log.ts';
import type { CmsClient } from './cms-client.ts';
import { makeRelease, type ReleaseWorkshop } from './make-release.ts';
import { berlinDay } from './nightly.ts';
import { toPublishProblem, type PublishProblem } from './publish-problem.ts';
import { readCurrentRelease } from './release-directory.ts';
import { hashSnapshot } from './snapshot-hash.ts';

export interface RunContext extends ReleaseWorkshop {
  codeHash: string;
  now: () => number;
}

const longestPauseMs = 30_000;

/** Sends until it is received: without it the admin would show a run that never ends. */
const deliver = async (
  cms: CmsClient,
  report: PublishRunReportInput,
  signal: AbortSignal,
): Promise<void> => {
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    const isReceived = await cms.report(report).then(
      () => true,
      () => false,
    );
    if (isReceived) return;
    const pauseMs = Math.min(longestPauseMs, 500 * 2 ** attempt);
    await wait(pauseMs, undefined, { signal }).catch(() => undefined);
  }
};

/** One run from the snapshot to the report. The problem, if any, decides when to try again. */
export const runOnce = async (
  coversUpTo: number,
  context: RunContext,
): Promise<PublishProblem | null> => {
  const startedMs = context.now();
  const running: PublishRunReportInput = {
    runKey: randomUUID(),
    status: 'running',
    coversUpTo,
    startedAt: new Date(startedMs).toISOString(),
    finishedAt: null,
    releaseId: null,
    pageCount: null,
    problems: [],
  };
  // The admin can do without this one; the end of the run is what must arrive.
  await context.cms.report(running).catch(() => undefined);

  const finish = (outcome: Partial<PublishRunReportInput>): Promise<void> => {
    const finishedAt = new Date(context.now()).toISOString();
    return deliver(context.cms, { ...running, ...outcome, finishedAt }, context.signal);
  };
  try {
    const snapshot = await context.cms.snapshot();
    const now = new Date(context.now());
    const snapshotHash = hashSnapshot(snapshot, {
      codeHash: context.codeHash,
      day: berlinDay(now.getTime()),
      publicUrl: context.publicUrl,
    });
    const current = await readCurrentRelease(context.dataDir);
    // Nothing has changed, or a run was killed between its switch and its report.
    const manifest =
      current?.manifest.snapshotHash === snapshotHash
        ? current.manifest
        : await makeRelease({ snapshot, snapshotHash, coversUpTo, now }, context);
    const { releaseId, pageCount } = manifest;
    log('info', 'published', { releaseId, pageCount, ms: context.now() - startedMs });
    await finish({ status: 'succeeded', releaseId, pageCount });
    return null;
  } catch (error) {
    const problem = toPublishProblem(error);
    if (context.signal.aborted) return problem;
    log('error', 'not published', { ms: context.now() - startedMs });
    for (const line of problem.problems) console.error(`  ${line}`);
    // What editors can mend is said already; the rest is for whoever reads logs.
    if (problem.mayPass && problem.cause !== undefined) console.error(problem.cause);
    await finish({ status: 'failed', problems: [...problem.problems] });
    return problem;
  }
};
