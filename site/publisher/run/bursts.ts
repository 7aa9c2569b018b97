/**
 * The first request is published at once. Requests that follow each other closely are a burst (a
 * bulk action, several editors, a script): they are waited for until it is quiet, but not for ever,
 * so that fifty edits in two seconds are three releases and not fifty.
 */
const closelyMs = 150;
const longestMs = 1_500;

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
  return {
    seen(nowMs, isDuringRun) {
      isBurst = isDuringRun || nowMs - lastSeenMs < closelyMs;
      lastSeenMs = nowMs;
    },
    waitMs(nowMs) {
      if (!isBurst) return 0;
      const quietAtMs = lastSeenMs + closelyMs;
      return Math.max(0, Math.min(quietAtMs, lastStartMs + longestMs) - nowMs);
    },
    started(nowMs) {
      lastStartMs = nowMs;
      isBurst = false;
    },
  };
};
