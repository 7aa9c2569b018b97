const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** When to try again, how long one attempt may take, when to stop. */
export interface RetryPlan {
  firstDelayMs: number;
  longestDelayMs: number;
  /** A claimed mail belongs to its worker this long; then another may take it. */
  claimMs: number;
  giveUpAfterMs: number;
}

export const standardRetryPlan: RetryPlan = {
  firstDelayMs: minuteMs / 6,
  longestDelayMs: hourMs,
  claimMs: 5 * minuteMs,
  giveUpAfterMs: 3 * 24 * hourMs,
};

/** Wait after the n-th failed attempt (n ≥ 1): doubling, up to the longest delay. */
export const delayAfter = (attempts: number, plan: RetryPlan): number =>
  Math.min(plan.firstDelayMs * 2 ** (attempts - 1), plan.longestDelayMs);
