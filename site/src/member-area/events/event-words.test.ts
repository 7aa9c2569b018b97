import { describe, expect, it } from '@jest/globals';
import type { MemberEventSummary } from '@netzwerk/shared';
import { capacityPhrase, placePhrase, splitByTime, statePhrase } from './event-words.ts';

const event = (start: string, end: string): MemberEventSummary => ({
  id: start,
  title: 'Seminar',
  slug: 'seminar',
  format: 'seminar',
  mode: 'on-site',
  state: 'scheduled',
  town: 'Münster',
  lead: 'x',
  audience: 'members',
  start,
  end,
});
const now = '2026-11-22T12:00:00Z';

describe('words about events', () => {
  it('counts what is still running as upcoming and sorts both ways', () => {
    const events = [
      event('2026-11-22T08:00:00Z', '2026-11-22T16:00:00Z'),
      event('2026-10-01T08:00:00Z', '2026-10-01T16:00:00Z'),
      event('2026-11-01T08:00:00Z', '2026-11-01T16:00:00Z'),
      event('2026-12-01T08:00:00Z', '2026-12-01T16:00:00Z'),
    ];
    const { upcoming, past } = splitByTime(events, now);
    expect(upcoming.map(({ start }) => start.slice(0, 10))).toEqual(['2026-11-22', '2026-12-01']);
    expect(past.map(({ start }) => start.slice(0, 10))).toEqual(['2026-11-01', '2026-10-01']);
  });

  it('says where and whether it takes place', () => {
    expect(placePhrase({ mode: 'hybrid', town: 'Münster' })).toBe('Münster und online');
    expect(placePhrase({ mode: 'online', town: 'Münster' })).toBe('online');
    expect(statePhrase({ state: 'scheduled', end: '2026-11-22T11:00:00Z' }, now)).toBe(
      'hat stattgefunden',
    );
    expect(statePhrase({ state: 'postponed', end: '2026-11-23T11:00:00Z' }, now)).toBe(
      'ist verschoben',
    );
  });

  it('names places only where somebody counts', () => {
    expect(capacityPhrase({ capacityOnSite: 230, capacityOnline: 270 })).toBe(
      'Plätze: 230 vor Ort, 270 online',
    );
    expect(capacityPhrase({ capacityOnSite: null, capacityOnline: null })).toBeNull();
  });
});
