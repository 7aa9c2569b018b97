import { describe, expect, it } from '@jest/globals';
import { createBursts } from './bursts.ts';

/** Plays requests at the given moments against runs that take `runMs`; resolves with their starts. */
const play = (requestsMs: readonly number[], runMs: number): number[] => {
  const bursts = createBursts();
  const starts: number[] = [];
  const waiting = [...requestsMs];
  let isRequested = false;
  let ranUntil = -1;
  for (let now = 0; now < 20_000 && (waiting.length > 0 || isRequested); now += 1) {
    if (now < ranUntil) continue;
    while ((waiting[0] ?? Infinity) <= now) {
      bursts.seen(now, (waiting.shift() ?? 0) < ranUntil);
      isRequested = true;
    }
    if (!isRequested || bursts.waitMs(now) > 0) continue;
    bursts.started(now);
    starts.push(now);
    ranUntil = now + runMs;
    isRequested = false;
  }
  return starts;
};
const every = (ms: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => index * ms);

describe('requests that come close together', () => {
  const paces = [40, 56, 90].flatMap((paceMs) =>
    [20, 100, 400, 1_000].map((runMs) => [paceMs, runMs]),
  );
  it.each(paces)(
    'make at most three runs of fifty (one each %i ms, a run takes %i ms)',
    (paceMs = 0, runMs = 0) => {
      const starts = play(every(paceMs, 50), runMs);
      expect(starts[0]).toBe(0);
      expect(starts.length).toBeLessThanOrEqual(3);
      expect(starts.at(-1)).toBeGreaterThanOrEqual(49 * paceMs);
    },
  );

  it('make at most three runs of fifty that a busy machine takes in unevenly', () => {
    const unevenly = every(90, 50).map((ms, index) => ms + (index % 7 === 6 ? 200 : 0));
    expect(
      play(
        unevenly.toSorted((a, b) => a - b),
        700,
      ).length,
    ).toBeLessThanOrEqual(3);
  });

  it('go on being published while they do not end', () => {
    const starts = play(every(100, 150), 300);
    expect(Math.max(...starts.map((ms, index) => ms - (starts[index - 1] ?? 0)))).toBeLessThan(
      4_500,
    );
  });

  it('do not wait when they come one after the other', () => {
    expect(play([0, 500, 1_000, 1_500], 100)).toEqual([0, 500, 1_000, 1_500]);
  });

  it('are taken with the run that follows the one they came during', () => {
    expect(play([0, 50], 100)).toEqual([0, 250]);
  });
});
