const zone = 'Europe/Berlin';

const weekdayShort = new Intl.DateTimeFormat('de-DE', { weekday: 'short', timeZone: zone });
const weekdayLong = new Intl.DateTimeFormat('de-DE', { weekday: 'long', timeZone: zone });
const dayLong = new Intl.DateTimeFormat('de-DE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: zone,
});
const monthYear = new Intl.DateTimeFormat('de-DE', {
  month: 'long',
  year: 'numeric',
  timeZone: zone,
});
const clock = new Intl.DateTimeFormat('de-DE', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: zone,
});
// Swedish writes ISO days: the shortest way to the calendar day in a zone.
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });

const parse = (instant: string): Date => {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw new RangeError(`not an ISO 8601 moment: ${instant}`);
  return date;
};

/** Noon UTC of a calendar day falls on that day in Berlin, summer and winter. */
const noonOf = (day: string): Date => parse(`${day}T12:00:00Z`);

/** Calendar day in Europe/Berlin, `YYYY-MM-DD`. */
export const dayOf = (instant: string): string => isoDay.format(parse(instant));

/** "12. März 2026" for `YYYY-MM-DD`. */
export const formatDay = (day: string): string => dayLong.format(noonOf(day));

/** "Do., 12. März 2026" for `YYYY-MM-DD`. */
export const formatDayWithWeekday = (day: string): string =>
  `${weekdayShort.format(noonOf(day)).replace(/\.?$/, '.')}, ${formatDay(day)}`;

/** "Donnerstag" for `YYYY-MM-DD`. */
export const formatWeekday = (day: string): string => weekdayLong.format(noonOf(day));

/** "März 2026" for `YYYY-MM-DD`. */
export const formatMonth = (day: string): string => monthYear.format(noonOf(day));

/** "9:30" or "16": full hours without minutes, no leading zero, as people say it. */
const spokenClock = (instant: string): string => {
  const [hours = '0', minutes = '00'] = clock.format(parse(instant)).split(':');
  return minutes === '00' ? String(Number(hours)) : `${Number(hours)}:${minutes}`;
};

/** "9:30 Uhr" */
export const formatTime = (instant: string): string => `${spokenClock(instant)} Uhr`;

/** "9:30 bis 16 Uhr"; "bis", because a dash is not read aloud. Start and end on one day. */
export const formatTimeRange = (start: string, end: string): string =>
  start === end ? formatTime(start) : `${spokenClock(start)} bis ${spokenClock(end)} Uhr`;

/** "12. März 2026", "12. bis 13. März 2026", "30. April bis 1. Mai 2026", for `YYYY-MM-DD`. */
export const formatDayRange = (from: string, to: string): string => {
  if (from === to) return formatDay(from);
  const [fromYear, fromMonth] = from.split('-');
  const [toYear, toMonth] = to.split('-');
  const full = formatDay(from);
  if (fromYear !== toYear) return `${full} bis ${formatDay(to)}`;
  const withoutYear = full.replace(/ \d{4}$/, '');
  if (fromMonth !== toMonth) return `${withoutYear} bis ${formatDay(to)}`;
  return `${withoutYear.replace(/ .*$/, '')} bis ${formatDay(to)}`;
};

/** "14:03" of a moment, as in "live seit 14:03". */
export const formatClock = (instant: string): string => clock.format(parse(instant));
