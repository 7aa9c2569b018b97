import { describe, expect, it } from '@jest/globals';
import type { Event } from '@netzwerk/shared';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { eventBadges } from '../views/parts/event-row.ts';
import { eventBanner } from './event-banner.ts';
import { eventPhase, nextEventMomentMs, reachedMoment, statePhrase } from './event-phase.ts';
import { registrationView } from './registration.ts';

const { events } = exampleBuildInput.snapshot;

/** All that is said about an event and depends on the clock. */
const said = (event: Event, now: string) => [
  eventPhase(event, now),
  statePhrase(event, now),
  eventBanner(event, now),
  eventBadges(event, now),
  registrationView(event, now),
];

const shifted = (moment: string, ms: number): string =>
  new Date(Date.parse(moment) + ms).toISOString();

const momentsOf = (event: Event): string[] => {
  const found: string[] = [];
  let ms = nextEventMomentMs(event, 0);
  for (; ms !== null; ms = nextEventMomentMs(event, ms)) found.push(new Date(ms).toISOString());
  return found;
};

/** Around every moment of an event, and long before and after all of them. */
const nows = (event: Event): string[] => [
  '2001-01-01T00:00:00.000Z',
  ...momentsOf(event).flatMap((moment) => [-1, 0, 1].map((ms) => shifted(moment, ms))),
  '2099-01-01T00:00:00.000Z',
];

const differences = (standIn: (event: Event, now: string) => string): number =>
  events
    .flatMap((event) => nows(event).map((now) => ({ event, now })))
    .filter(({ event, now }) => {
      const own = said(event, standIn(event, now));
      return JSON.stringify(own) !== JSON.stringify(said(event, now));
    }).length;

describe('the last moment that an event has reached', () => {
  it('stands for the clock: the same is said as now', () => {
    expect(differences(reachedMoment)).toBe(0);
  });

  it('would be found out if it missed one: with starts alone, much is said otherwise', () => {
    const startsAlone = (event: Event, now: string): string =>
      event.parts.map(({ start }) => start).findLast((start) => start <= now) ??
      nows(event)[0] ??
      '';
    expect(differences(startsAlone)).toBeGreaterThan(0);
  });
});
