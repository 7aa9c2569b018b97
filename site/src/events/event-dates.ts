import {
  dayOf,
  formatDayRange,
  formatDayWithWeekday,
  formatMonth,
  formatTime,
  formatTimeRange,
  formatWeekday,
  type Event,
} from '@netzwerk/shared';
import { eventEnd, eventStart } from './event-phase.ts';

/** A date in the pieces a departure board needs, and as one phrase to read out. */
export interface DateBlock {
  /** `YYYY-MM-DD`, for `time`. */
  start: string;
  end: string;
  /** "12" */
  day: string;
  /** Last day within the same month, "13"; else null. */
  endDay: string | null;
  /** "März" */
  month: string;
  /** "Mrz." as on a board; read out it is hidden behind `phrase`. */
  monthShort: string;
  year: string;
  /** "Donnerstag" */
  weekday: string;
  /** "Do., 12. März 2026" or "12. bis 13. März 2026" */
  phrase: string;
}

const monthsShort = 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'.split(' ');

export const dateBlock = (startInstant: string, endInstant: string): DateBlock => {
  const [start, end] = [dayOf(startInstant), dayOf(endInstant)];
  const [year = '', month = ''] = start.split('-');
  const sameMonth = end !== start && end.slice(0, 7) === start.slice(0, 7);
  return {
    start,
    end,
    day: String(Number(start.slice(8))),
    endDay: sameMonth ? String(Number(end.slice(8))) : null,
    month: formatMonth(start).replace(` ${year}`, ''),
    monthShort: monthsShort[Number(month) - 1] ?? '',
    year,
    weekday: formatWeekday(start),
    phrase: start === end ? formatDayWithWeekday(start) : formatDayRange(start, end),
  };
};

export const eventDateBlock = (event: Event): DateBlock =>
  dateBlock(eventStart(event), eventEnd(event));

/** "9:30 bis 16 Uhr"; over several days only the beginning: "ab 13 Uhr". */
export const timePhrase = (start: string, end: string): string =>
  dayOf(start) === dayOf(end) ? formatTimeRange(start, end) : `ab ${formatTime(start)}`;
