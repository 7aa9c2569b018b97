import { describe, expect, it } from '@jest/globals';
import {
  dayOf,
  formatDayRange,
  formatDayWithWeekday,
  formatTime,
  formatTimeRange,
} from './dates.ts';

describe('dates', () => {
  it('writes a day with its weekday, without a leading zero', () => {
    expect(formatDayWithWeekday('2026-03-05')).toBe('Do., 5. März 2026');
  });

  it('takes the day of Berlin, not of UTC', () => {
    expect(dayOf('2026-06-30T22:30:00Z')).toBe('2026-07-01');
    expect(dayOf('2026-12-31T22:30:00Z')).toBe('2026-12-31');
  });

  it('keeps the hour of the clock on both sides of the clock changes', () => {
    expect(formatTime('2026-03-29T00:30:00Z')).toBe('1:30 Uhr');
    expect(formatTime('2026-03-29T01:30:00Z')).toBe('3:30 Uhr');
    expect(formatTime('2026-10-25T00:30:00Z')).toBe('2:30 Uhr');
    expect(formatTime('2026-10-25T01:30:00Z')).toBe('2:30 Uhr');
  });

  it('joins times with a word that is read aloud and leaves full hours bare', () => {
    expect(formatTimeRange('2026-03-12T08:30:00Z', '2026-03-12T15:00:00Z')).toBe('9:30 bis 16 Uhr');
  });

  it('writes what two days share only once', () => {
    expect(formatDayRange('2026-03-12', '2026-03-12')).toBe('12. März 2026');
    expect(formatDayRange('2026-03-12', '2026-03-13')).toBe('12. bis 13. März 2026');
    expect(formatDayRange('2026-04-30', '2026-05-01')).toBe('30. April bis 1. Mai 2026');
    expect(formatDayRange('2026-12-31', '2027-01-01')).toBe('31. Dezember 2026 bis 1. Januar 2027');
  });

  it('refuses what is not a moment', () => {
    expect(() => dayOf('morgen')).toThrow(RangeError);
  });
});
