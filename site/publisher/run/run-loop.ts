import { setTimeout as wait } from 'node:timers/promises';
import type { PublishQueue, PublishRunReason } from '@netzwerk/shared';
import { log } from '../../process/log.ts';
import type { CmsClient, QueuePosition } from '../cms-client.ts';
import type { PublishProblem } from '../publish-problem.ts';
import type { Publisher } from '../publisher.ts';
import type { Turns } from '../turns.ts';
import { createBursts } from './bursts.ts';
import { nextNightly } from './nightly.ts';
import { runOnce, type Outcome, type RunContext } from './publish-run.ts';
import type { PurgeCount } from './purges.ts';

export interface LoopContext extends RunContext {
  cms: Pick<CmsClient, 'queue'>;
  publisher: Publisher;
  purgeCount: PurgeCount;
  /** Runs take turns with what is done beside them. */
  turns: Turns;
  nightlyAt: string;
  /** Told after every run, and whenever pictures have been uploaded up to `uploads`. */
  afterRun: () => void;
  uploaded: (uploads: number) => void;
}

const longestPollMs = 25_000;
/** So soon is looked again whether what follows a run has been made. */
const followingMs = 1_000;
const firstRetryMs = 5_000;
const longestRetryMs = 10 * 60_000;

/**
 * One run at a time, for ever. What is requested during a run is taken together by the next one: it
 * asks for all that has changed up to its own beginning.
 */
export const runForever = async (context: LoopContext): Promise<void> => {
  const { cms, publisher, signal, now, nightlyAt, purgeCount } = context;
  const bursts = createBursts();
  const position: QueuePosition = { after: 0, control: 0, uploads: 0 };
  let pinnedReleaseId: string | null = null;
  let purges = purgeCount.done();
  /** Requests up to here have had their run, whether it went well or not. */
  let attempted = 0;
  let retryAtMs: number | null = null;
  let failures = 0;
  let nightlyAtMs = nextNightly(now(), nightlyAt);
  // At the start everything is compared once, whether somebody asked or not.
  let wanted: PublishRunReason | null = 'start';
  let silentFor = 0;
  let hasJustRun = false;

  const run = async (
    reason: PublishRunReason,
    work: () => Promise<Outcome>,
  ): Promise<PublishProblem | null> => {
    bursts.started(now());
    const problem = await context.turns(() => runOnce(reason, position.after, work, context));
    hasJustRun = true;
    context.afterRun();
    return problem;
  };

  const publish = async (reason: PublishRunReason): Promise<void> => {
    attempted = position.after;
    if (reason === 'nightly' || reason === 'start') nightlyAtMs = nextNightly(now(), nightlyAt);
    const problem = await run(reason, () => publisher.publish(reason, position.after));
    failures = problem === null ? 0 : failures + 1;
    // Content that is wrong stays wrong until somebody edits it, and that is a new request.
    retryAtMs = problem?.mayPass
      ? now() + Math.min(longestRetryMs, firstRetryMs * 2 ** (failures - 1))
      : null;
    wanted = problem?.mayPass ? reason : null;
  };

  const isMomentDue = (): boolean => now() >= (publisher.nextMoment()?.atMs ?? Infinity);

  /** What nobody asks for. The night needs the CMS, the others nothing that is not in memory. */
  const dueByItself = (): PublishRunReason | null => {
    if (silentFor === 0 && now() >= nightlyAtMs) return 'nightly';
    if (isMomentDue()) return 'moment';
    return publisher.following() === 'made' ? 'following' : null;
  };

  const untilNext = (): number => {
    const moments = [nightlyAtMs, retryAtMs ?? Infinity, publisher.nextMoment()?.atMs ?? Infinity];
    const patience = publisher.following() === 'making' ? followingMs : longestPollMs;
    return Math.max(0, Math.min(patience, Math.min(...moments) - now()));
  };

  const obey = async ({ control }: PublishQueue): Promise<void> => {
    position.control = control.version;
    if (control.pinnedReleaseId !== pinnedReleaseId) {
      pinnedReleaseId = control.pinnedReleaseId;
      if (pinnedReleaseId === null) wanted = 'resume';
      else {
        const releaseId = pinnedReleaseId;
        await run('rollback', () => publisher.goBackTo(releaseId));
      }
    }
    if (control.purges <= purges) return;
    purges = control.purges;
    // First what was taken down leaves the site, then the history.
    if (pinnedReleaseId === null) await publish('purge');
    await context.turns(() => publisher.forgetHistory());
    await purgeCount.save(purges);
  };

  // Who is told to end does not wait for an answer that may take its time.
  const ending = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('ending')), { once: true });
  });
  ending.catch(() => undefined);

  const ask = async (waitMs: number): Promise<PublishQueue | null> => {
    try {
      const queue = await Promise.race([cms.queue(position, Math.round(waitMs)), ending]);
      silentFor = 0;
      return queue;
    } catch {
      if (signal.aborted) return null;
      if (silentFor === 0) log('warn', 'waiting for the cms');
      silentFor += 1;
      const pauseMs = Math.min(untilNext(), 500 * 2 ** Math.min(silentFor, 6));
      await wait(Math.max(500, pauseMs), undefined, { signal }).catch(() => undefined);
      return null;
    }
  };

  while (!signal.aborted) {
    const isPinned = pinnedReleaseId !== null;
    const isRequested = position.after > attempted;
    const isRetryDue = wanted !== null && now() >= (retryAtMs ?? 0);
    const isDue = !isPinned && (isRetryDue || dueByItself() !== null);
    // What came during a run is seen before anything is waited for.
    const isNow = hasJustRun || isDue;
    const patience = isRequested && !isPinned ? bursts.waitMs(now()) : untilNext();
    const queue = await ask(isNow ? 0 : isPinned ? longestPollMs : patience);
    if (signal.aborted) return;
    if (queue !== null) {
      if (queue.uploads > position.uploads) context.uploaded(queue.uploads);
      if (queue.latest > position.after) bursts.seen(now(), hasJustRun);
      hasJustRun = false;
      position.after = Math.max(position.after, queue.latest);
      position.uploads = Math.max(position.uploads, queue.uploads);
      if (queue.control.version !== position.control || wanted === 'start') await obey(queue);
    }
    if (pinnedReleaseId !== null) continue;

    const reason =
      wanted !== null && now() >= (retryAtMs ?? 0)
        ? wanted
        : (dueByItself() ??
          (position.after > attempted && bursts.waitMs(now()) === 0 ? 'content' : null));
    // Without the CMS only what is in memory can go on.
    if (reason === null || (queue === null && reason !== 'moment' && reason !== 'following'))
      continue;
    await publish(reason);
  }
};
