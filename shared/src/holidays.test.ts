import { describe, expect, it } from '@jest/globals';
import { holidayOn } from './holidays.ts';

describe('a holiday in Nordrhein-Westfalen', () => {
  it.each([
    ['2026-10-03', 'Tag der Deutschen Einheit'],
    ['2026-11-01', 'Allerheiligen'],
    ['2027-03-26', 'Karfreitag'],
    ['2027-03-29', 'Ostermontag'],
    ['2027-05-06', 'Christi Himmelfahrt'],
    ['2027-05-17', 'Pfingstmontag'],
    ['2027-05-27', 'Fronleichnam'],
    ['2028-06-15', 'Fronleichnam'],
    ['2027-12-26', '2. Weihnachtstag'],
  ])('%s: %s', (day, name) => {
    expect(holidayOn(day)).toBe(name);
  });

  it('control: none on other days, nor on holidays of other states', () => {
    for (const day of ['2026-10-02', '2027-01-06', '2027-02-08', '2026-10-31', '2026-12-24'])
      expect(holidayOn(day)).toBeNull();
  });

  it('there are eleven of in every year', () => {
    for (const year of [2024, 2026, 2027, 2030]) {
      const days = Array.from({ length: 366 }, (_, index) =>
        new Date(Date.UTC(year, 0, index + 1)).toISOString().slice(0, 10),
      ).filter((day) => day.startsWith(String(year)));
      expect(days.filter((day) => holidayOn(day) !== null)).toHaveLength(11);
    }
  });
});
