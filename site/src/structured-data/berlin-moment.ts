import { berlinWallTime } from '../calendars/berlin-wall-time.ts';

/** `2026-12-03T10:00:00+01:00`: the clock on the spot, and which moment that is. */
export const berlinMoment = (instant: string): string => {
  const clock = berlinWallTime(instant);
  const minutes = Math.round((Date.parse(`${clock}Z`) - Date.parse(instant)) / 60_000);
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  return `${clock}+${hours}:${String(minutes % 60).padStart(2, '0')}`;
};
