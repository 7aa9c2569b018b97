import { countAnswerSchema } from '@netzwerk/shared';
import { countsRoute } from '../cms-routes.ts';
import type { VisitCounts } from './visit-counts.ts';

const everyMs = 30_000;

/** Whether the CMS has the batch. While it is down, nothing is said: its own alarm goes off. */
const send = async (cmsUrl: string, counts: VisitCounts): Promise<boolean> => {
  const batch = counts.next();
  if (batch === null) return false;
  try {
    const answer = await fetch(cmsUrl + countsRoute.path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(batch),
      signal: AbortSignal.timeout(countsRoute.timeoutMs),
    });
    countAnswerSchema.parse(await answer.json());
    counts.settled();
    return true;
  } catch {
    // Kept, and sent again under the same key.
    return false;
  }
};

export interface CountSender {
  /** Sends what there is, one batch after the other; no visitor waits for it. */
  flush: () => Promise<void>;
  stop: () => void;
}

/** Sends every half minute: that much is lost when the process is killed. */
export const sendCounts = (cmsUrl: string, counts: VisitCounts): CountSender => {
  let running: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    running = running.then(async () => {
      while (await send(cmsUrl, counts));
    });
    return running;
  };
  const timer = setInterval(() => void flush(), everyMs);
  timer.unref();
  return { flush, stop: () => clearInterval(timer) };
};
