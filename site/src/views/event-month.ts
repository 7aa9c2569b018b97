import { formatMonth, formatDayWithWeekday, paths, type Colour } from '@netzwerk/shared';
import { holidayOn } from '@netzwerk/shared/holidays';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { eventDays, eventMonths, eventsInMonth } from '../events/event-days.ts';
import { surroundings } from './parts/chrome.ts';
import { eventRow, type Badge, type EventRow } from './parts/event-row.ts';
import { listViews, type ListViews } from './parts/list-views.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import type { TextLink } from './parts/pieces.ts';

export interface MonthEntry {
  href: string;
  title: string;
  formatLabel: string;
  /** "9:30 bis 16 Uhr", or "läuft weiter". */
  time: string;
  place: string;
  badges: Badge[];
  colour: Colour;
}

export interface MonthDay {
  /** `YYYY-MM-DD` */
  day: string;
  /** "3." */
  number: string;
  /** "Do., 3. Dezember 2026" */
  phrase: string;
  /** 1 for Monday to 7 for Sunday. */
  weekday: number;
  /** "Allerheiligen" */
  holiday: string | null;
  entries: MonthEntry[];
}

export interface EventMonthView extends PageView {
  title: string;
  /** Every day of the month. */
  days: MonthDay[];
  /** The nearest months that have events. */
  previous: TextLink | null;
  next: TextLink | null;
  views: ListViews;
  calendarHref: string;
}

const entry = remember((row: EventRow, time: string | null): MonthEntry => ({
  href: row.href,
  title: row.title,
  formatLabel: row.formatLabel,
  time: time ?? 'läuft weiter',
  place: row.place,
  badges: row.badges,
  colour: row.colour,
}));

const daysOf = (month: string): string[] => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from(
    { length: count },
    (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`,
  );
};

const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

const entriesByDay = (site: Site, month: string): ReadonlyMap<string, MonthEntry[]> => {
  const found = new Map<string, MonthEntry[]>();
  for (const event of eventsInMonth(site, month)) {
    const row = eventRow(site, event);
    for (const { day, time } of eventDays(event))
      if (day.startsWith(month)) found.set(day, [...(found.get(day) ?? []), entry(row, time)]);
  }
  return found;
};

const monthLink = (month: string | undefined): TextLink | null =>
  month === undefined ? null : { label: formatMonth(`${month}-01`), href: paths.eventMonth(month) };

export const selectEventMonth = (site: Site, month: string): EventMonthView | null => {
  const months = eventMonths(site);
  const place = months.indexOf(month);
  if (place < 0) return null;
  const entries = entriesByDay(site, month);
  const path = paths.eventMonth(month);
  const title = `Termine im ${formatMonth(`${month}-01`)}`;
  return {
    ...pageView(surroundings(site, path), {
      path,
      title,
      description: `${title}: alle Veranstaltungen des Netzwerks nach Tagen.`,
      trail: [{ label: 'Veranstaltungen', href: paths.events }],
      // A look at the list, and gone after a year.
      index: false,
    }),
    title,
    days: daysOf(month).map((day) => ({
      day,
      number: `${Number(day.slice(8))}.`,
      phrase: formatDayWithWeekday(day),
      weekday: weekdayOf(day),
      holiday: holidayOn(day),
      entries: entries.get(day) ?? [],
    })),
    previous: monthLink(months[place - 1]),
    next: monthLink(months[place + 1]),
    views: listViews(site, path),
    calendarHref: paths.eventsCalendar,
  };
};
