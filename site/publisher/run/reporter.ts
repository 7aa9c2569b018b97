import { setTimeout as wait } from 'node:timers/promises';
import type { PublishRunReportInput } from '@netzwerk/shared';
import type { CmsClient } from '../cms-client.ts';

const longestPauseMs = 30_000;

/**
 * Sends reports one after the other, each until it is received: without its end the admin would show
 * a run that never ends. Nobody waits for it; what is published goes on meanwhile.
 */
export interface Reporter {
  send(report: PublishRunReportInput): void;
  /** Resolves when all have arrived, or the publisher ends. */
  done(): Promise<void>;
}

export const createReporter = (cms: Pick<CmsClient, 'report'>, signal: AbortSignal): Reporter => {
  let last = Promise.resolve();
  const deliver = async (report: PublishRunReportInput): Promise<void> => {
    // The admin can do without the beginning of a run; its end is what must arrive.
    const attempts = report.status === 'running' ? 1 : Infinity;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const isReceived = await cms.report(report).then(
        () => true,
        () => false,
      );
      if (isReceived || signal.aborted) return;
      const pauseMs = Math.min(longestPauseMs, 500 * 2 ** attempt);
      await wait(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  };
  return {
    send: (report) => {
      last = last.then(() => deliver(report));
    },
    done: () => last,
  };
};
