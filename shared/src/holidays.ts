import { getHolidays } from 'feiertagejs';

const known = new Map<string, ReadonlyMap<string, string>>();

const holidaysOf = (year: string): ReadonlyMap<string, string> => {
  const found = known.get(year);
  if (found !== undefined) return found;
  const made = new Map(
    getHolidays(Number(year), 'NW').map((holiday) => [
      holiday.dateString,
      holiday.translate('de') ?? holiday.name,
    ]),
  );
  known.set(year, made);
  return made;
};

/**
 * Name of the legal holiday in Nordrhein-Westfalen on a day `YYYY-MM-DD`, null on any other
 * (Feiertagsgesetz NW § 2). Carnival, 24 and 31 December and the school holidays are none.
 */
export const holidayOn = (day: string): string | null =>
  holidaysOf(day.slice(0, 4)).get(day) ?? null;
