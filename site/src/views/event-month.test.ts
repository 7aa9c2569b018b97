import { describe, expect, it } from '@jest/globals';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { createSite } from '../cms/site.ts';
import { eventMonths } from '../events/event-days.ts';
import { selectEventMonth } from './event-month.ts';
import { programmeYears, selectProgramme } from './programme.ts';

const site = createSite(exampleBuildInput);

const shown = (month: string) =>
  selectEventMonth(site, month)?.days.flatMap(({ day, entries }) =>
    entries.map(({ title, time }) => [day, title, time]),
  );

describe('the page of a month', () => {
  it('is there for months with events, a year back and a year ahead', () => {
    expect(eventMonths(site)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02', '2027-05']);
    expect(selectEventMonth(site, '2027-03')).toBeNull();
    expect(selectEventMonth(site, '2023-05')).toBeNull();
    const earlier = createSite({ ...exampleBuildInput, now: '2023-06-01T00:00:00.000Z' });
    expect(eventMonths(earlier)).toEqual(['2023-05', '2024-03']);
  });

  it('has an event on each of its days, with the hours where it begins', () => {
    expect(shown('2027-05')).toEqual([
      ['2027-05-12', 'Tagung Innenstadt 2027', 'ab 13 Uhr'],
      ['2027-05-13', 'Tagung Innenstadt 2027', '9 bis 16:30 Uhr'],
    ]);
    expect(shown('2026-11')).toEqual([
      ['2026-11-22', 'Arbeitsgruppe Klimaanpassung', 'ab 9 Uhr'],
      ['2026-11-23', 'Arbeitsgruppe Klimaanpassung', 'läuft weiter'],
      ['2026-11-26', 'Innenstadtgespräch Nachtökonomie', '18 bis 20 Uhr'],
    ]);
    expect(shown('2027-01')?.filter(([, title]) => title?.startsWith('Seminar'))).toEqual([
      ['2027-01-19', 'Seminar Städtebauförderung', '9 bis 12 Uhr'],
      ['2027-01-26', 'Seminar Städtebauförderung', '9 bis 12 Uhr'],
    ]);
  });

  it('names holidays, with events or without', () => {
    const holidays = selectEventMonth(site, '2027-05')?.days.flatMap(({ day, holiday }) =>
      holiday === null ? [] : [`${day} ${holiday}`],
    );
    expect(holidays).toEqual([
      '2027-05-01 Tag der Arbeit',
      '2027-05-06 Christi Himmelfahrt',
      '2027-05-17 Pfingstmontag',
      '2027-05-27 Fronleichnam',
    ]);
  });

  it('has all its days, and leads to the nearest months with events', () => {
    const view = selectEventMonth(site, '2027-02');
    expect(view?.days).toHaveLength(28);
    expect(view?.days[0]?.weekday).toBe(1);
    expect(view?.previous?.label).toBe('Januar 2027');
    expect(view?.next?.label).toBe('Mai 2027');
    expect(view?.meta.index).toBe(false);
    expect(selectEventMonth(site, '2026-11')?.previous).toBeNull();
  });
});

describe('a Jahresprogramm', () => {
  it('has the events of its year by month, and the series that are the key to its colours', () => {
    const view = selectProgramme(site, '2027');
    expect(view?.months.map(({ label, events }) => [label, events.length])).toEqual([
      ['Januar 2027', 3],
      ['Februar 2027', 1],
      ['Mai 2027', 1],
    ]);
    expect(view?.lead).toBe('5 Veranstaltungen von Januar bis Mai.');
    expect(view?.series.map(({ label }) => label)).toHaveLength(3);
  });

  it('is there for every year with events: no address ever goes away', () => {
    expect(programmeYears(site)).toEqual(['2027', '2026', '2024', '2023', '2021', '2020', '2017']);
    expect(selectProgramme(site, '2017')?.lead).toBe('1 Veranstaltung im November.');
    expect(selectProgramme(site, '2016')).toBeNull();
  });
});
