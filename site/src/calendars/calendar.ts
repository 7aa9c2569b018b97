import type { Event } from '@netzwerk/shared';
import { steady } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { eventEnd } from '../events/event-phase.ts';
import { calendarEntries, type CalendarEntry } from './calendar-entries.ts';

/** All that a calendar file says. */
export interface CalendarView {
  name: string;
  /** Those of each event together. */
  events: readonly (readonly CalendarEntry[])[];
}

export const selectCalendar = (
  site: Site,
  name: string,
  events: readonly Event[],
): CalendarView => ({
  name,
  events: steady(events.map((event) => calendarEntries(site, event))),
});

/** Upcoming events and those of the last twelve months, so that subscribers keep what they attended. */
export const subscribable = (site: Site, events: readonly Event[]): Event[] => {
  const since = `${Number(site.today.slice(0, 4)) - 1}${site.today.slice(4)}`;
  return events.filter((event) => eventEnd(event).slice(0, 10) >= since);
};
