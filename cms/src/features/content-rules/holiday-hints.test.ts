import { describe, expect, it } from '@jest/globals';
import { holidayHints } from './holiday-hints';

const part = (start: string | null, end: string | null = null) => ({ start, end });

describe('hints on holidays', () => {
  it('name the days of an event that are holidays, in their order and once', () => {
    expect(
      holidayHints([
        part('2027-11-01T09:00:00.000Z', '2027-11-01T15:00:00.000Z'),
        part('2027-05-26T08:00:00.000Z', '2027-05-28T12:00:00.000Z'),
        part('2027-11-01T17:00:00.000Z'),
      ]),
    ).toEqual([
      'Donnerstag, 27. Mai 2027, ist ein Feiertag in NRW: Fronleichnam.',
      'Montag, 1. November 2027, ist ein Feiertag in NRW: Allerheiligen.',
    ]);
  });

  it('go by the day in Nordrhein-Westfalen, not by that of Greenwich', () => {
    expect(holidayHints([part('2027-10-31T23:30:00.000Z')])).toHaveLength(1);
    expect(holidayHints([part('2027-11-01T23:30:00.000Z')])).toEqual([]);
  });

  it('control: are none on other days, and none before a day is chosen', () => {
    expect(holidayHints([part('2027-11-02T09:00:00.000Z'), part(null)])).toEqual([]);
  });

  it('come to an end where the year was mistyped', () => {
    expect(holidayHints([part('2027-01-02T09:00:00.000Z', '2207-01-02T09:00:00.000Z')])).toEqual(
      [],
    );
  });
});
