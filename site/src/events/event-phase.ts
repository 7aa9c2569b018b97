import { dayOf, type Event } from '@netzwerk/shared';

/** Running counts from the first part's start to the last part's end. */
export type EventPhase = 'upcoming' | 'running' | 'past';

const latest = (instants: readonly string[]): string =>
  instants.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a));
const earliest = (instants: readonly string[]): string =>
  instants.reduce((a, b) => (Date.parse(b) < Date.parse(a) ? b : a));

export const eventStart = (event: Event): string => earliest(event.parts.map(({ start }) => start));
export const eventEnd = (event: Event): string => latest(event.parts.map(({ end }) => end));

export const eventPhase = (event: Event, now: string): EventPhase => {
  if (Date.parse(now) >= Date.parse(eventEnd(event))) return 'past';
  return Date.parse(now) >= Date.parse(eventStart(event)) ? 'running' : 'upcoming';
};

/**
 * Postponed and no new date known: the parts still carry the day that was given up
 * (`previousStart`). Where they carry another day, that is the new date.
 */
export const awaitsNewDate = (event: Event): boolean =>
  event.state === 'postponed' &&
  (event.previousStart === null || event.previousStart === dayOf(eventStart(event)));

/** One word or two on whether it takes place, true at the moment of the build and after it. */
export const statePhrase = (event: Event, now: string): string => {
  const past = eventPhase(event, now) === 'past';
  if (event.state === 'cancelled') return past ? 'wurde abgesagt' : 'ist abgesagt';
  if (awaitsNewDate(event)) return past ? 'wurde verschoben' : 'ist verschoben';
  const phrases = {
    upcoming: 'findet statt',
    running: 'hat begonnen',
    past: 'hat stattgefunden',
  } as const;
  return phrases[eventPhase(event, now)];
};
