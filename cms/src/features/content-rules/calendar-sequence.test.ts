import { describe, expect, it } from '@jest/globals';
import { nextSequence } from './calendar-sequence';

const part = {
  key: 'a',
  start: '2026-06-02T08:00:00.000Z',
  end: '2026-06-02T14:00:00.000Z',
  venue: { documentId: 'rathaus' },
};
const event = { title: 'Seminar', state: 'scheduled', calendarSequence: 3, parts: [part] };

describe('the calendar sequence', () => {
  it('starts where the draft is', () => {
    expect(nextSequence({ ...event, calendarSequence: 0 }, null)).toBe(0);
  });

  it('stays when only words change', () => {
    expect(nextSequence({ ...event, lead: 'Anders' }, { ...event, lead: 'So' })).toBe(3);
  });

  it.each([
    ['date', { parts: [{ ...part, start: '2026-06-03T08:00:00.000Z' }] }],
    ['place', { parts: [{ ...part, venue: { documentId: 'stadthalle' } }] }],
    ['state', { state: 'cancelled' }],
    ['title', { title: 'Workshop' }],
  ])('rises with the %s', (_what, change) => {
    expect(nextSequence({ ...event, ...change }, event)).toBe(4);
  });

  it('never falls behind what the public has seen', () => {
    expect(nextSequence({ ...event, calendarSequence: 0 }, event)).toBe(3);
  });
});
