import { isHoliday } from 'feiertagejs';

const dayMs = 86_400_000;

/** Adds days to `YYYY-MM-DD`. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

/** Monday of the week that a day belongs to. */
export const mondayOf = (day: string): string =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

const findOfficeClosed = (day: string): boolean => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (month === 12 && date >= 21) return true;
  if (month === 1 && date <= 6) return true;
  // The library reads local parts of the date.
  return isHoliday(new Date(year, month - 1, date, 12), 'NW');
};

/** The library computes a year's holidays anew for every question. */
const known = new Map<string, boolean>();

/** A day on which no office invites: public holiday in NRW, or between Christmas and Epiphany. */
export const isOfficeClosed = (day: string): boolean => {
  const closed = known.get(day) ?? findOfficeClosed(day);
  known.set(day, closed);
  return closed;
};
