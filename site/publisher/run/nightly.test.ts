import { describe, expect, it } from '@jest/globals';
import { berlinDay, nextNightly } from './nightly.ts';

const next = (now: string, at: string): string =>
  new Date(nextNightly(Date.parse(now), at)).toISOString();

describe('the nightly run', () => {
  it('comes at the time that clocks in Berlin show, summer and winter', () => {
    expect(next('2026-07-01T12:00:00Z', '03:15')).toBe('2026-07-02T01:15:00.000Z');
    expect(next('2026-01-10T12:00:00Z', '03:15')).toBe('2026-01-11T02:15:00.000Z');
    expect(next('2026-01-10T01:00:00Z', '03:15')).toBe('2026-01-10T02:15:00.000Z');
  });

  it('never comes twice for one moment', () => {
    expect(next('2026-01-10T02:15:00Z', '03:15')).toBe('2026-01-11T02:15:00.000Z');
  });

  it('counts right over the nights in which the clocks change', () => {
    expect(next('2026-03-28T12:00:00Z', '03:15')).toBe('2026-03-29T01:15:00.000Z');
    expect(next('2026-10-24T12:00:00Z', '03:15')).toBe('2026-10-25T02:15:00.000Z');
    // 02:30 does not exist in this night, and exists twice in the other.
    expect(next('2026-03-28T12:00:00Z', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(next('2026-10-24T12:00:00Z', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(next('2026-10-25T00:30:00Z', '02:30')).toBe('2026-10-26T01:30:00.000Z');
  });

  it('knows the day in Berlin shortly before and after midnight', () => {
    expect(berlinDay(Date.parse('2026-06-30T21:59:00Z'))).toBe('2026-06-30');
    expect(berlinDay(Date.parse('2026-06-30T22:01:00Z'))).toBe('2026-07-01');
  });
});
