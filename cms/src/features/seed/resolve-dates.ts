import { berlinInstant } from '@netzwerk/shared/berlin-time';
import { addDays, isOfficeClosed, mondayOf } from './calendar-days';

const weekdays = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];
const pattern =
  /^(?:(?<day>\d{4}-\d{2}-\d{2})|d(?<days>[+-]\d+)|w(?<weeks>[+-]\d+) (?<weekday>Mo|Di|Mi|Do|Fr|Sa|So))(?: (?<time>[0-2]\d:[0-5]\d))?$/;

export const dateHelp =
  'erwartet wird 2026-05-22, 2026-05-22 09:30, d-10 oder w+5 Di 09:30 (Woche der Aussaat + 5, Dienstag)';

interface ParsedDate {
  day: string;
  time: string | null;
  /** Week offset, null where the date does not move with the week. */
  weeks: number | null;
}

const isRealDay = (day: string): boolean =>
  !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && addDays(day, 0) === day;

const parse = (expression: string, today: string, shiftWeeks: number): ParsedDate | null => {
  const groups = pattern.exec(expression)?.groups;
  if (!groups) return null;
  const { day, days, weeks, weekday = '', time = null } = groups;
  if (day) return isRealDay(day) ? { day, time, weeks: null } : null;
  if (days) return { day: addDays(today, Number(days)), time, weeks: null };
  const offset = Number(weeks);
  const inWeek = weekdays.indexOf(weekday);
  return {
    day: addDays(mondayOf(today), (offset + shiftWeeks) * 7 + inWeek),
    time,
    weeks: offset,
  };
};

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsIn);
};

/**
 * Whole weeks by which all relative dates of one entry move, so that none falls on a holiday or
 * between the years: coming dates later, past ones earlier, all of them together.
 */
const chooseShift = (entry: unknown, today: string): number => {
  const relative = stringsIn(entry).filter(
    (text) => (parse(text, today, 0)?.weeks ?? null) !== null,
  );
  const direction = relative.every((text) => (parse(text, today, 0)?.weeks ?? 0) < 0) ? -1 : 1;
  const shifts = Array.from({ length: 12 }, (_, index) => index * direction);
  const fits = (shift: number): boolean =>
    relative.every((text) => !isOfficeClosed(parse(text, today, shift)?.day ?? today));
  return shifts.find(fits) ?? 0;
};

/** Turns the date expressions of one entry into days and moments; null where one is wrong. */
export interface DateResolver {
  day: (expression: string) => string | null;
  instant: (expression: string) => string | null;
  year: (expression: string) => number | null;
}

/** `today`: day of seeding in Berlin. `entry`: everything whose dates must stay together. */
export const resolverFor = (entry: unknown, today: string): DateResolver => {
  const shift = chooseShift(entry, today);
  return {
    day: (expression) => parse(expression, today, shift)?.day ?? null,
    instant: (expression) => {
      const parsed = parse(expression, today, shift);
      return parsed?.time ? berlinInstant(parsed.day, parsed.time) : null;
    },
    year: (expression) => {
      const parsed = parse(expression, today, shift);
      return parsed ? Number(parsed.day.slice(0, 4)) : null;
    },
  };
};
