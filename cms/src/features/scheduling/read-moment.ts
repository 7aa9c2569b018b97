// A file of its own, not the package's front door: that would carry the Markdown renderer into the
// admin, where this is shown while somebody chooses a moment.
import { dayOf, formatDay, formatTime } from '@netzwerk/shared/dates';
import { berlinWallTime, momentsInBerlin } from '@netzwerk/shared/berlin-time';

/** Which of two, when a wall time comes twice. */
export type Hour = 'first' | 'second';

/** What a wall time means: a moment, one of two, or none; `problem` in German. */
export type Reading =
  | { kind: 'moment'; at: Date }
  | { kind: 'twice'; first: Date; second: Date; problem: string }
  | { kind: 'none'; problem: string };

const pattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;
const unreadable = 'Bitte Tag und Uhrzeit angeben.';

/** "2:30 Uhr", as it was typed: in the hour that is skipped there is no moment to name. */
const spoken = (time: string): string => `${time.replace(/^0/, '').replace(/:00$/, '')} Uhr`;

const isDay = (day: string): boolean => {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
};

/**
 * Reads what a `datetime-local` field holds (`YYYY-MM-DDTHH:MM`) as the time that clocks in Germany
 * show, wherever the browser is.
 */
export const readMoment = (local: string, hour: Hour | null = null): Reading => {
  const [, day, time] = pattern.exec(local) ?? [];
  if (day === undefined || time === undefined || !isDay(day) || time > '23:59') {
    return { kind: 'none', problem: unreadable };
  }
  const [first, second] = momentsInBerlin(day, time);
  if (first === undefined) {
    return {
      kind: 'none',
      problem: `Am ${formatDay(day)} gibt es ${spoken(time)} nicht: Die Uhr wird von 2 auf 3 Uhr vorgestellt. Bitte eine Zeit vor 2 Uhr oder ab 3 Uhr wählen.`,
    };
  }
  if (second === undefined) return { kind: 'moment', at: first };
  if (hour !== null) return { kind: 'moment', at: hour === 'first' ? first : second };
  return {
    kind: 'twice',
    first,
    second,
    problem: `Am ${formatDay(day)} gibt es ${spoken(time)} zweimal: Die Uhr wird von 3 auf 2 Uhr zurückgestellt. Bitte wählen, welche gemeint ist.`,
  };
};

/** The way back: what to put into the field for a moment, and which of two it is. */
export const localOf = (at: Date): { local: string; hour: Hour | null } => {
  const local = berlinWallTime(at);
  const reading = readMoment(local);
  if (reading.kind !== 'twice') return { local, hour: null };
  return { local, hour: at.getTime() === reading.first.getTime() ? 'first' : 'second' };
};

export const hourNames: Readonly<Record<Hour, string>> = {
  first: 'Sommerzeit',
  second: 'Winterzeit',
};

/** " (Sommerzeit)" where the wall time alone would be a riddle. */
const seasonOf = (at: Date): string => {
  const { hour } = localOf(at);
  return hour === null ? '' : ` (${hourNames[hour]})`;
};

/** "3. März 2027 um 8 Uhr", "25. Oktober 2026 um 2:30 Uhr (Winterzeit)". */
export const nameMoment = (at: Date): string => {
  const instant = at.toISOString();
  return `${formatDay(dayOf(instant))} um ${formatTime(instant)}${seasonOf(at)}`;
};

/** "3. März, 8 Uhr", with the year where it is not this one. */
export const nameMomentShortly = (at: Date, now: Date): string => {
  const instant = at.toISOString();
  const day = dayOf(instant);
  const isThisYear = day.slice(0, 4) === dayOf(now.toISOString()).slice(0, 4);
  const named = isThisYear ? formatDay(day).replace(/ \d{4}$/, '') : formatDay(day);
  return `${named}, ${formatTime(instant)}${seasonOf(at)}`;
};
