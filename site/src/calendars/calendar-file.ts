import ical, { ICalCalendarMethod } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { CalendarView } from './calendar.ts';

const sixHours = 6 * 60 * 60;

const timezoneBlock = (zone: string): string => [tzlib_get_ical_block(zone)].flat()[0] ?? '';

/** The generator escapes everything but the calendar's name. */
const escapeText = (value: string): string =>
  value.replace(/\s+/g, ' ').replace(/[\\;,]/g, (character) => `\\${character}`);

/** RFC 5545 file of these entries; equal input gives equal bytes. */
export const calendarFile = ({ name, events }: CalendarView): string => {
  const calendar = ical({
    name: escapeText(name),
    prodId: { company: 'Netzwerk Innenstadt NRW', product: 'Website', language: 'DE' },
    method: ICalCalendarMethod.PUBLISH,
    // A name here would put DTSTAMP, which RFC 5545 wants in UTC, into local time.
    timezone: { name: null, generator: timezoneBlock },
    ttl: sixHours,
  });
  for (const { category, changedAt, ...entry } of events.flat()) {
    const changed = new Date(changedAt);
    calendar.createEvent({
      ...entry,
      timezone: 'Europe/Berlin',
      stamp: changed,
      lastModified: changed,
      categories: [{ name: category }],
    });
  }
  return `${calendar.toString()}\r\n`;
};

export const calendarResponse = (view: CalendarView): Response =>
  new Response(calendarFile(view), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
