// Files of their own, not the package's front door: that would carry the Markdown renderer into the
// admin, where this is shown while somebody chooses a day.
import { dayOf, formatDay, formatWeekday } from '@netzwerk/shared/dates';
import { holidayOn } from '@netzwerk/shared/holidays';

const dayMs = 86_400_000;
/** No part of an event lasts longer; a slip of the year would go on for ever. */
const longestDays = 31;

/** Each day from the one on which a part starts to the one on which it ends. */
const daysOf = (start: string, end: string | null): string[] => {
  const first = dayOf(start);
  const last = end === null ? first : dayOf(end);
  const days = [first];
  for (let day = first; day < last && days.length < longestDays;) {
    day = new Date(Date.parse(`${day}T12:00:00Z`) + dayMs).toISOString().slice(0, 10);
    days.push(day);
  }
  return days;
};

/** "Montag, 1. November 2027, ist ein Feiertag in NRW: Allerheiligen.", each day once, in order. */
export const holidayHints = (
  parts: readonly { start: string | null; end: string | null }[],
): string[] => {
  const days = parts.flatMap(({ start, end }) => (start === null ? [] : daysOf(start, end)));
  return [...new Set(days)].toSorted().flatMap((day) => {
    const name = holidayOn(day);
    return name === null
      ? []
      : `${formatWeekday(day)}, ${formatDay(day)}, ist ein Feiertag in NRW: ${name}.`;
  });
};
