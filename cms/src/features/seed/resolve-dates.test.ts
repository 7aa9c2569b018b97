import { describe, expect, test } from '@jest/globals';
import { isOfficeClosed } from './calendar-days';
import { resolverFor } from './resolve-dates';

describe('dates of a seed entry', () => {
  const sunday = '2026-09-06';

  test('count weeks from the Monday of the week of seeding, Sunday included', () => {
    const dates = resolverFor({}, sunday);
    expect(dates.day('w+0 Mo')).toBe('2026-08-31');
    expect(dates.day('w+5 Di')).toBe('2026-10-06');
    expect(dates.day('d-10')).toBe('2026-08-27');
    expect(dates.day('2023-05-22')).toBe('2023-05-22');
  });

  test('keep the local time across the change of the clock', () => {
    const dates = resolverFor({}, '2026-10-12');
    expect(dates.instant('w+1 Do 09:30')).toBe('2026-10-22T07:30:00.000Z');
    expect(dates.instant('w+2 Do 09:30')).toBe('2026-10-29T08:30:00.000Z');
  });

  test('give the year of a date where a year is wanted', () => {
    expect(resolverFor({}, '2026-11-22').year('w+14 Do')).toBe(2027);
  });

  test('move together when one of them falls on a holiday', () => {
    const entry = { start: 'w+2 Fr 10:00', registrationClosesAt: 'w+1 Fr 12:00' };
    // Good Friday 2027 is 26 March.
    const dates = resolverFor(entry, '2027-03-08');
    expect(dates.day(entry.start)).toBe('2027-04-09');
    expect(dates.day(entry.registrationClosesAt)).toBe('2027-04-02');
  });

  test('leave the days between the years, coming dates later and past ones earlier', () => {
    expect(resolverFor({ start: 'w+5 Di' }, '2026-11-22').day('w+5 Di')).toBe('2027-01-12');
    expect(resolverFor({ start: 'w-1 Mi' }, '2027-01-04').day('w-1 Mi')).toBe('2026-12-16');
    expect(isOfficeClosed('2026-12-24')).toBe(true);
    expect(isOfficeClosed('2026-12-18')).toBe(false);
  });

  test('are refused when they are none', () => {
    const dates = resolverFor({}, sunday);
    expect(dates.day('2026-02-30')).toBeNull();
    expect(dates.day('w+5')).toBeNull();
    expect(dates.instant('w+5 Di')).toBeNull();
    expect(dates.day('morgen')).toBeNull();
  });
});
