import {
  dayOf,
  formatDay,
  formatDayRange,
  formatDayWithWeekday,
  formatMonth,
  formatTime,
  formatTimeRange,
  formatWeekday,
  type Event,
} from '@netzwerk/shared';
import { remember } from '../cms/remember.ts';
import { eventEnd, eventStart } from './event-phase.ts';

/** A date in the pieces a departure board needs, and as one phrase to read out. */
export interface DateBlock {
  /** `YYYY-MM-DD`, for `time`. */
  start: string;
  end: string;
  /** As on a board: "12.", "12.–13.", "19., 26." */
  days: string;
  /** "März" */
  month: string;
  year: string;
  /** "Donnerstag"; null over several days. */
  weekday: string | null;
  /** "Do., 12. März 2026", "12. bis 13. März 2026" or "19. und 26. Januar 2027" */
  phrase: string;
}

const dayNumber = (day: string): string => `${Number(day.slice(8))}.`;

const boardDays = (start: string, end: string): string =>
  start !== end && start.slice(0, 7) === end.slice(0, 7)
    ? `${dayNumber(start)}–${dayNumber(end)}`
    : dayNumber(start);

export const dateBlock = (startInstant: string, endInstant: string): DateBlock => {
  const [start, end] = [dayOf(startInstant), dayOf(endInstant)];
  const [year = ''] = start.split('-');
  return {
    start,
    end,
    days: boardDays(start, end),
    month: formatMonth(start).replace(` ${year}`, ''),
    year,
    weekday: start === end ? formatWeekday(start) : null,
    phrase: start === end ? formatDayWithWeekday(start) : formatDayRange(start, end),
  };
};

const dayMs = 86_400_000;

/** Days on which parts begin, when at least one day lies free between two of them; else empty. */
const separateDays = (event: Event): string[] => {
  const spans = event.parts.map(({ start, end }) => [dayOf(start), dayOf(end)] as const);
  const days = [...new Set(spans.map(([start]) => start))];
  const isApart = spans.some(([start], index) => {
    const before = spans.slice(0, index).map(([, end]) => Date.parse(end));
    return index > 0 && Date.parse(start) - Math.max(...before) > dayMs;
  });
  return isApart ? days : [];
};

const listPhrase = (parts: readonly string[]): string =>
  new Intl.ListFormat('de', { type: 'conjunction' }).format(parts);

/** A seminar on two Tuesdays is no fortnight: separate days are named one by one. */
export const eventDateBlock = remember((event: Event): DateBlock => {
  const block = dateBlock(eventStart(event), eventEnd(event));
  const days = separateDays(event);
  const last = days.at(-1);
  if (last === undefined) return block;
  const sameMonth = days.every((day) => day.slice(0, 7) === last.slice(0, 7));
  const earlier = days.slice(0, -1).map((day) => (sameMonth ? dayNumber(day) : formatDay(day)));
  return {
    ...block,
    days: sameMonth ? days.map(dayNumber).join(', ') : block.days,
    phrase: listPhrase([...earlier, formatDay(last)]),
  };
});

/** "9:30 bis 16 Uhr"; over several days only the beginning: "ab 13 Uhr". */
export const timePhrase = (start: string, end: string): string =>
  dayOf(start) === dayOf(end) ? formatTimeRange(start, end) : `ab ${formatTime(start)}`;

/** The hours of an event: those of its parts where all keep the same. */
export const eventTimePhrase = (event: Event): string => {
  const phrases = new Set(event.parts.map(({ start, end }) => timePhrase(start, end)));
  const [only] = phrases;
  return phrases.size === 1 && only !== undefined
    ? only
    : timePhrase(eventStart(event), eventEnd(event));
};
