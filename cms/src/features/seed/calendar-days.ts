import { holidayOn } from '@netzwerk/shared/holidays';

const dayMs = 86_400_000;

/** Adds days to `YYYY-MM-DD`. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

/** Monday of the week that a day belongs to. */
export const mondayOf = (day: string): string =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** A day on which no office invites: public holiday in NRW, or between Christmas and Epiphany. */
export const isOfficeClosed = (day: string): boolean => {
  const [month = 1, date = 1] = day.split('-').slice(1).map(Number);
  if (month === 12 && date >= 21) return true;
  if (month === 1 && date <= 6) return true;
  return holidayOn(day) !== null;
};
