import { setTimeout as wait } from 'node:timers/promises';
import type { PublishQueue } from '@netzwerk/shared';
import { log } from '../process/log.ts';
import { nextNightly } from './nightly.ts';
import { runOnce, type RunContext } from './publish-run.ts';

const longestPollMs = 25_000;
const firstRetryMs = 5_000;
const longestRetryMs = 10 * 60_000;

/**
 * One run at a time, for ever. What is requested during a run is taken together by the next one: a
 * snapshot holds everything that was requested before it was taken.
 */
export const runForever = async (context: RunContext, nightlyAt: string): Promise<void> => {
  const { cms, signal, now } = context;
  let attempted = 0;
  let retryAtMs: number | null = null;
  let failures = 0;
  let nightlyAtMs = nextNightly(now(), nightlyAt);
  // At the start everything is compared once, whether somebody asked or not.
  let isDue = true;
  let silentFor = 0;

  while (!signal.aborted) {
    const untilTimer = Math.min(nightlyAtMs, retryAtMs ?? Infinity) - now();
    const waitMs = isDue ? 0 : Math.max(0, Math.min(longestPollMs, untilTimer));
    let queue: PublishQueue;
    try {
      queue = await cms.queue(attempted, Math.round(waitMs));
      silentFor = 0;
    } catch {
      if (silentFor === 0) log('warn', 'waiting for the cms');
      silentFor += 1;
      const pauseMs = Math.min(longestPollMs, 500 * 2 ** Math.min(silentFor, 6));
      await wait(pauseMs, undefined, { signal }).catch(() => undefined);
      continue;
    }

    const isRequested = queue.latest > Math.max(attempted, queue.covered);
    const isNight = now() >= nightlyAtMs;
    const isRetry = retryAtMs !== null && now() >= retryAtMs;
    attempted = Math.max(attempted, queue.latest);
    if (!isDue && !isRequested && !isNight && !isRetry) continue;

    isDue = false;
    if (isNight) nightlyAtMs = nextNightly(now(), nightlyAt);
    const problem = await runOnce(queue.latest, context);
    failures = problem === null ? 0 : failures + 1;
    // Content that is wrong stays wrong until somebody edits it, and that is a new request.
    retryAtMs = problem?.mayPass
      ? now() + Math.min(longestRetryMs, firstRetryMs * 2 ** (failures - 1))
      : null;
  }
};
