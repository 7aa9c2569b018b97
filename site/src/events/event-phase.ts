import { dayOf, type Event } from '@netzwerk/shared';
import { remember } from '../cms/remember.ts';

/** Running counts from the first part's start to the last part's end. */
export type EventPhase = 'upcoming' | 'running' | 'past';

const latest = (instants: readonly string[]): string =>
  instants.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a));
const earliest = (instants: readonly string[]): string =>
  instants.reduce((a, b) => (Date.parse(b) < Date.parse(a) ? b : a));

export const eventStart = (event: Event): string => earliest(event.parts.map(({ start }) => start));
export const eventEnd = (event: Event): string => latest(event.parts.map(({ end }) => end));

const spanMs = remember((event: Event) => ({
  start: Date.parse(eventStart(event)),
  end: Date.parse(eventEnd(event)),
}));

export const eventPhase = (event: Event, now: string): EventPhase => {
  const nowMs = Date.parse(now);
  const { start, end } = spanMs(event);
  if (nowMs >= end) return 'past';
  return nowMs >= start ? 'running' : 'upcoming';
};

/** Those that are running or to come, soonest first, and those that are past, latest first. */
export const splitByPhase = (
  events: readonly Event[],
  now: string,
): { ahead: readonly Event[]; past: readonly Event[] } => {
  const nowMs = Date.parse(now);
  const isPast = (event: Event): boolean => nowMs >= spanMs(event).end;
  return {
    ahead: events.filter((event) => !isPast(event)),
    past: events.filter(isPast).toReversed(),
  };
};

const beginning = '1970-01-01T00:00:00.000Z';

const moments = remember((event: Event) =>
  [
    event.registration?.opensAt ?? null,
    event.registration?.closesAt ?? null,
    eventStart(event),
    eventEnd(event),
  ]
    .filter((moment) => moment !== null)
    .map((moment) => ({ moment, ms: Date.parse(moment) }))
    .toSorted((a, b) => a.ms - b.ms),
);

/** The first moment after `afterMs` at which what is said about an event changes by itself. */
export const nextEventMomentMs = (event: Event, afterMs: number): number | null =>
  moments(event).find(({ ms }) => ms > afterMs)?.ms ?? null;

/**
 * The last of its own moments that an event has reached. Whatever depends on the clock is the same
 * then as now, and between two of them nothing about the event has to be made anew.
 */
export const reachedMoment = (event: Event, now: string): string => {
  const nowMs = Date.parse(now);
  return moments(event).findLast(({ ms }) => ms <= nowMs)?.moment ?? beginning;
};

/** The last moment that any of them has reached. */
export const lastReached = (events: readonly Event[], now: string): string => {
  const nowMs = Date.parse(now);
  let last = { moment: beginning, ms: 0 };
  for (const event of events) {
    const reached = moments(event).findLast(({ ms }) => ms <= nowMs);
    if (reached !== undefined && reached.ms > last.ms) last = reached;
  }
  return last.moment;
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
