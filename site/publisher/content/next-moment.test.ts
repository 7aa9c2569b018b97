import { describe, expect, it } from '@jest/globals';
import { exampleSnapshot } from '../testing/start-publishing-cms.ts';
import { nextMoment } from './next-moment.ts';

const { events } = exampleSnapshot();
const after = (now: string): string =>
  new Date(nextMoment(events, Date.parse(now)).atMs).toISOString();

describe('the next moment at which pages turn stale', () => {
  it('is the start or the end of an event, or the end of its registration', () => {
    // A working group runs from 9 to 15 o'clock the next day.
    expect(after('2026-11-22T07:00:00Z')).toBe('2026-11-22T08:00:00.000Z');
    expect(after('2026-11-23T08:00:00Z')).toBe('2026-11-23T14:00:00.000Z');
    expect(after('2026-11-20T12:00:00Z')).toBe('2026-11-20T22:59:00.000Z');
  });

  it('is midnight in Berlin when nothing else happens that day', () => {
    const noon = Date.parse('2026-12-24T11:00:00Z');
    expect(nextMoment(events, noon)).toEqual({
      atMs: Date.parse('2026-12-24T23:00:00Z'),
      isMidnight: true,
    });
  });

  it('is over when it is there', () => {
    expect(after('2026-11-23T14:00:00Z')).toBe('2026-11-23T23:00:00.000Z');
  });
});
