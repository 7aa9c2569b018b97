import { dayOf, type Event } from '@netzwerk/shared';
import { groupBy } from '../cms/collection.ts';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { timePhrase } from './event-dates.ts';

/** What of an event is on one calendar day in Europe/Berlin. */
export interface EventDay {
  /** `YYYY-MM-DD` */
  day: string;
  /** "9:30 bis 16 Uhr", "ab 13 Uhr"; null where it only goes on. */
  time: string | null;
}

const noonMs = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const dayMs = 86_400_000;

const daysBetween = (first: string, last: string): string[] => {
  const count = Math.round((noonMs(last) - noonMs(first)) / dayMs);
  return Array.from({ length: count + 1 }, (_, index) =>
    new Date(noonMs(first) + index * dayMs).toISOString().slice(0, 10),
  );
};

/** The days of an event, earliest first: a seminar on two Tuesdays has two, a weekend away three. */
export const eventDays = remember((event: Event): readonly EventDay[] => {
  const times = new Map<string, string | null>();
  for (const { start, end } of event.parts) {
    const [first, ...others] = daysBetween(dayOf(start), dayOf(end));
    const known = first === undefined ? undefined : times.get(first);
    if (first !== undefined && (known === undefined || known === null)) {
      times.set(first, timePhrase(start, end));
    } else if (first !== undefined) {
      // More than one part on a day: its own page has the times, here only the beginning counts.
      times.set(first, known?.replace(/^(?:ab )?([\d:]+).*$/, 'ab $1 Uhr') ?? null);
    }
    for (const day of others) if (!times.has(day)) times.set(day, null);
  }
  return [...times]
    .map(([day, time]) => ({ day, time }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
});

/** Months as `YYYY-MM`. */
const monthOf = (day: string): string => day.slice(0, 7);

const monthIndex = remember((events: readonly Event[]) =>
  groupBy(events, (event) => eventDays(event).map(({ day }) => monthOf(day))),
);

const monthsAround = 12;

const shifted = (month: string, by: number): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
};

const monthsWithEvents = remember((events: readonly Event[], month: string): readonly string[] =>
  [...monthIndex(events).keys()]
    .filter((one) => one >= shifted(month, -monthsAround) && one <= shifted(month, monthsAround))
    .toSorted(),
);

/** The months that have a page: those with events, a year back and a year ahead, earliest first. */
export const eventMonths = (site: Site): readonly string[] =>
  monthsWithEvents(site.events.all, monthOf(site.today));

/** Events with a day in the month. */
export const eventsInMonth = (site: Site, month: string): readonly Event[] =>
  monthIndex(site.events.all).get(month) ?? [];

const yearIndex = remember((events: readonly Event[]) =>
  groupBy(events, (event) => [eventDays(event)[0]?.day.slice(0, 4) ?? '']),
);

/** Events by the year of their first day. */
export const eventsByYear = (site: Site): ReadonlyMap<string, readonly Event[]> =>
  yearIndex(site.events.all);
