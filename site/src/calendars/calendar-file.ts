import ical, { ICalCalendarMethod } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { Event } from '@netzwerk/shared';
import type { Site } from '../cms/site.ts';
import { eventEnd } from '../events/event-phase.ts';
import { calendarEntries } from './calendar-entries.ts';

const sixHours = 6 * 60 * 60;

const timezoneBlock = (zone: string): string => [tzlib_get_ical_block(zone)].flat()[0] ?? '';

/** The generator escapes everything but the calendar's name. */
const escapeText = (value: string): string =>
  value.replace(/\s+/g, ' ').replace(/[\\;,]/g, (character) => `\\${character}`);

/** RFC 5545 file of these events; equal input gives equal bytes. */
export const calendarFile = (site: Site, name: string, events: readonly Event[]): string => {
  const calendar = ical({
    name: escapeText(name),
    prodId: { company: 'Netzwerk Innenstadt NRW', product: 'Website', language: 'DE' },
    method: ICalCalendarMethod.PUBLISH,
    // A name here would put DTSTAMP, which RFC 5545 wants in UTC, into local time.
    timezone: { name: null, generator: timezoneBlock },
    ttl: sixHours,
  });
  for (const event of events) {
    for (const entry of calendarEntries(site, event)) calendar.createEvent(entry);
  }
  return `${calendar.toString()}\r\n`;
};

/** Upcoming events and those of the last twelve months, so that subscribers keep what they attended. */
export const subscribable = (site: Site, events: readonly Event[]): Event[] => {
  const since = `${Number(site.today.slice(0, 4)) - 1}${site.today.slice(4)}`;
  return events.filter((event) => eventEnd(event).slice(0, 10) >= since);
};

export const calendarResponse = (file: string): Response =>
  new Response(file, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
