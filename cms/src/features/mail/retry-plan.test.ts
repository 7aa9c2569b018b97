import { describe, expect, it } from '@jest/globals';
import { delayAfter, standardRetryPlan } from './retry-plan';

describe('the plan of repeated attempts', () => {
  it('doubles the wait up to an hour', () => {
    const minutes = [1, 2, 3, 4, 8, 20].map((n) => delayAfter(n, standardRetryPlan) / 60_000);
    expect(minutes).toEqual([0.5, 1, 2, 4, 60, 60]);
  });
});
