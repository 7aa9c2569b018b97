import { describe, expect, it } from '@jest/globals';
import { berlinDay, berlinInstant, berlinWallTime, momentsInBerlin } from './berlin-time.ts';

const moments = (day: string, time: string): string[] =>
  momentsInBerlin(day, time).map((moment) => moment.toISOString());

describe('local time in Berlin', () => {
  it('is one hour ahead of UTC in winter and two in summer', () => {
    expect(berlinInstant('2026-01-15', '09:30')).toBe('2026-01-15T08:30:00.000Z');
    expect(berlinInstant('2026-07-15', '09:30')).toBe('2026-07-15T07:30:00.000Z');
  });

  it('is right on the days on which the clock changes', () => {
    expect(berlinInstant('2026-03-29', '01:30')).toBe('2026-03-29T00:30:00.000Z');
    expect(berlinInstant('2026-03-29', '03:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(berlinInstant('2026-10-25', '01:30')).toBe('2026-10-24T23:30:00.000Z');
    expect(berlinInstant('2026-10-25', '03:30')).toBe('2026-10-25T02:30:00.000Z');
  });

  it('takes the later moment in the hour that is skipped and the first in the one that repeats', () => {
    expect(berlinInstant('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(berlinInstant('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('names the day by the clock in Berlin', () => {
    expect(berlinDay(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(berlinDay(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
  });

  it('knows no moment in the hour that is skipped, to the minute', () => {
    expect(moments('2026-03-29', '01:59')).toEqual(['2026-03-29T00:59:00.000Z']);
    expect(moments('2026-03-29', '02:00')).toEqual([]);
    expect(moments('2026-03-29', '02:59')).toEqual([]);
    expect(moments('2026-03-29', '03:00')).toEqual(['2026-03-29T01:00:00.000Z']);
  });

  it('knows two moments in the hour that comes twice, to the minute', () => {
    expect(moments('2026-10-25', '01:59')).toEqual(['2026-10-24T23:59:00.000Z']);
    expect(moments('2026-10-25', '02:00')).toEqual([
      '2026-10-25T00:00:00.000Z',
      '2026-10-25T01:00:00.000Z',
    ]);
    expect(moments('2026-10-25', '02:59')).toEqual([
      '2026-10-25T00:59:00.000Z',
      '2026-10-25T01:59:00.000Z',
    ]);
    expect(moments('2026-10-25', '03:00')).toEqual(['2026-10-25T02:00:00.000Z']);
  });

  it('goes forth and back for every hour of a year with a leap day', () => {
    const start = Date.parse('2028-01-01T00:00:00Z');
    for (let hour = 0; hour < 366 * 24; hour += 1) {
      const at = new Date(start + hour * 3_600_000 + 17 * 60_000);
      const [day = '', time = ''] = berlinWallTime(at).split('T');
      expect(moments(day, time)).toContain(at.toISOString());
    }
  });
});
