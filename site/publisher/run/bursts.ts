/**
 * The first request is published at once. Requests that follow each other closely are a burst (a
 * bulk action, several editors, a script): they are waited for until it is quiet, but not for ever,
 * so that fifty edits in two seconds are three releases and not fifty. When one such run has not been the
 * end of it, the next waits longer: whoever publishes that much does not wait for each of it.
 */
const patience = { closelyMs: 150, longestMs: 1_500 };
const morePatience = { closelyMs: 400, longestMs: 4_000 };

export interface Bursts {
  /** A request is seen that was not there before; `isDuringRun`: it came while one was running. */
  seen(nowMs: number, isDuringRun: boolean): void;
  /** How long to wait for more before the run that takes them all; 0: not at all. */
  waitMs(nowMs: number): number;
  /** A run begins. */
  started(nowMs: number): void;
}

export const createBursts = (): Bursts => {
  let lastSeenMs = -Infinity;
  let lastStartMs = -Infinity;
  let isBurst = false;
  /** Since the last request that came by itself. */
  let runs = 0;
  const has = () => (runs < 2 ? patience : morePatience);
  return {
    seen(nowMs, isDuringRun) {
      isBurst = isDuringRun || nowMs - lastSeenMs < has().closelyMs;
      if (!isBurst) runs = 0;
      lastSeenMs = nowMs;
    },
    waitMs(nowMs) {
      if (!isBurst) return 0;
      const { closelyMs, longestMs } = has();
      return Math.max(0, Math.min(lastSeenMs + closelyMs, lastStartMs + longestMs) - nowMs);
    },
    started(nowMs) {
      lastStartMs = nowMs;
      isBurst = false;
      runs += 1;
    },
  };
};
