import { describe, expect, it } from '@jest/globals';
import { delayAfter, standardRetryPlan } from './retry-plan';

describe('the plan of repeated attempts', () => {
  it('doubles the wait up to an hour', () => {
    const seconds = [1, 2, 3, 4, 9, 20].map((n) => delayAfter(n, standardRetryPlan) / 1000);
    expect(seconds).toEqual([10, 20, 40, 80, 2560, 3600]);
  });
});
