import { describe, expect, it } from '@jest/globals';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { createSite } from '../cms/site.ts';
import { eventBanner } from './event-banner.ts';
import { dateBlock, eventDateBlock, eventTimePhrase, timePhrase } from './event-dates.ts';
import { eventBadges } from '../views/parts/event-row.ts';
import { awaitsNewDate, eventPhase, statePhrase } from './event-phase.ts';

const site = createSite(exampleBuildInput);
const event = (slug: string) => {
  const found = site.events.bySlug.get(slug);
  if (found === undefined) throw new Error(`fixture without ${slug}`);
  return found;
};

describe('eventPhase', () => {
  const workshop = event('praxiswerkstatt-verfuegungsfonds');

  it.each([
    ['2026-12-03T08:29:59Z', 'upcoming', 'findet statt'],
    ['2026-12-03T08:30:00Z', 'running', 'hat begonnen'],
    ['2026-12-03T14:59:59Z', 'running', 'hat begonnen'],
    ['2026-12-03T15:00:00Z', 'past', 'hat stattgefunden'],
  ])('at %s is %s', (now, phase, phrase) => {
    expect(eventPhase(workshop, now)).toBe(phase);
    expect(statePhrase(workshop, now)).toBe(phrase);
  });

  it('runs from the first part’s start to the last part’s end, nights included', () => {
    const conference = event('tagung-innenstadt-2027');
    expect(eventPhase(conference, '2027-05-13T01:00:00Z')).toBe('running');
    expect(eventPhase(conference, '2027-05-13T14:30:00Z')).toBe('past');
  });
});

describe('postponed', () => {
  it('without a new date says so and keeps the old one', () => {
    const excursion = event('exkursion-ohne-termin');
    expect(awaitsNewDate(excursion)).toBe(true);
    expect(eventBanner(excursion, site.now)).toEqual({
      kind: 'postponed',
      title:
        'Diese Veranstaltung ist verschoben (geplant war der 20. Januar 2027). ' +
        'Ein neuer Termin steht noch nicht fest.',
      notice: 'Der Bus ist nicht verfügbar.',
    });
  });

  it('with a new date takes place then', () => {
    const seminar = event('seminar-neuer-termin');
    expect(statePhrase(seminar, site.now)).toBe('findet statt');
    expect(eventBanner(seminar, site.now)?.title).toBe(
      'Verschoben: neuer Termin Mi., 3. Februar 2027 (geplant war der 18. November 2026).',
    );
  });

  it('and held at the new date says so, without promising another', () => {
    const conference = event('tagung-verlegt-2021');
    expect(statePhrase(conference, site.now)).toBe('hat stattgefunden');
    expect(eventBanner(conference, site.now)?.title).toBe(
      'Nach einer Verschiebung fand diese Veranstaltung statt: 14. bis 15. Juni 2021 (geplant war der 4. März 2021).',
    );
    expect(eventBadges(conference, site.now)).toEqual([]);
  });

  it('in the past is told in the past', () => {
    expect(statePhrase(event('tagung-innenstadt-2020'), site.now)).toBe('wurde verschoben');
    expect(statePhrase(event('seminar-abgesagt-2024'), site.now)).toBe('wurde abgesagt');
  });
});

describe('dates', () => {
  it('name day, weekday and month as lived in Berlin', () => {
    expect(dateBlock('2026-12-31T23:30:00Z', '2027-01-01T01:00:00Z')).toMatchObject({
      start: '2027-01-01',
      days: '1.',
      month: 'Januar',
      weekday: 'Freitag',
      phrase: 'Fr., 1. Januar 2027',
    });
  });

  it('name separate days one by one, with the hours they share', () => {
    const seminar = event('seminar-zwei-vormittage');
    expect(eventDateBlock(seminar)).toMatchObject({
      phrase: '19. und 26. Januar 2027',
      days: '19., 26.',
      weekday: null,
    });
    expect(eventTimePhrase(seminar)).toBe('9 bis 12 Uhr');
    const conference = event('tagung-innenstadt-2027');
    expect(eventDateBlock(conference)).toMatchObject({
      phrase: '12. bis 13. Mai 2027',
      days: '12.–13.',
    });
    expect(eventTimePhrase(conference)).toBe('ab 13 Uhr');
  });

  it('keep "ab" for several days and "bis" for one', () => {
    expect(timePhrase('2027-05-12T11:00:00Z', '2027-05-13T14:00:00Z')).toBe('ab 13 Uhr');
    expect(timePhrase('2026-12-03T08:30:00Z', '2026-12-03T15:00:00Z')).toBe('9:30 bis 16 Uhr');
  });
});
