import { describe, expect, it } from '@jest/globals';
import type { Event } from '@netzwerk/shared';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { createSite } from '../cms/site.ts';
import { berlinWallTime } from './berlin-wall-time.ts';
import { selectCalendar, subscribable } from './calendar.ts';
import { calendarFile } from './calendar-file.ts';

const { snapshot } = exampleBuildInput;

const fileOf = (slug: string, overrides: Partial<Event> = {}): string => {
  const events = snapshot.events.map((event) =>
    event.slug === slug ? { ...event, ...overrides } : event,
  );
  const site = createSite({ ...exampleBuildInput, snapshot: { ...snapshot, events } });
  const event = site.events.bySlug.get(slug);
  return calendarFile(selectCalendar(site, 'Kalender', event === undefined ? [] : [event]));
};

/** Lines put together again as a calendar program does. */
const lines = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');
const values = (file: string, name: string): string[] =>
  lines(file)
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) => line.slice(line.indexOf(':') + 1));
/** Without those of the time zone's own rules. */
const eventValues = (file: string, name: string) =>
  values(file.slice(file.indexOf('BEGIN:VEVENT')), name);

describe('an event of one part', () => {
  const file = fileOf('praxiswerkstatt-verfuegungsfonds');

  it('is known by its documentId, with its sequence and the moment it was written', () => {
    expect(values(file, 'UID')).toEqual([
      'event-praxiswerkstatt-verfuegungsfonds@innenstadt.example',
    ]);
    expect(values(file, 'SEQUENCE')).toEqual(['2']);
    expect(values(file, 'DTSTAMP')).toEqual(['20261105T080000Z']);
    expect(eventValues(file, 'LAST-MODIFIED')).toEqual(['20261105T080000Z']);
    expect(values(file, 'STATUS')).toEqual(['CONFIRMED']);
  });

  it('names times in Berlin and carries the rules of that zone', () => {
    expect(lines(file)).toContain('DTSTART;TZID=Europe/Berlin:20261203T093000');
    expect(lines(file)).toContain('TZID:Europe/Berlin');
    expect(file.indexOf('BEGIN:VTIMEZONE')).toBeLessThan(file.indexOf('BEGIN:VEVENT'));
  });

  it('escapes what separates values', () => {
    const [location] = values(file, 'LOCATION');
    expect(location).toBe('Rathaus Münster\\, Festsaal\\, Prinzipalmarkt 10\\, 48143 Münster');
  });
});

describe('an event of several parts', () => {
  const file = fileOf('tagung-innenstadt-2027');

  it('has an entry per part, each by its own key', () => {
    const keys = snapshot.events.find(({ slug }) => slug === 'tagung-innenstadt-2027')?.parts;
    expect(values(file, 'UID')).toEqual(keys?.map(({ key }) => `${key}@innenstadt.example`));
    expect(values(file, 'SUMMARY')[1]).toBe('Tagung Innenstadt 2027: Abendempfang');
  });

  it('says "online" only where a part can be joined online', () => {
    expect(values(file, 'LOCATION').map((place) => place.endsWith('und online'))).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('state', () => {
  it.each([
    ['besichtigung-abgesagt', 'CANCELLED', 'Abgesagt: Besichtigung Markthalle'],
    ['exkursion-ohne-termin', 'TENTATIVE', 'Verschoben: Fachexkursion Ruhrgebiet'],
    ['seminar-neuer-termin', 'CONFIRMED', 'Seminar Einzelhandelskonzepte'],
  ])('of %s is %s', (slug, status, summary) => {
    const file = fileOf(slug);
    expect(values(file, 'STATUS')).toEqual([status]);
    expect(values(file, 'SUMMARY')).toEqual([summary]);
  });
});

describe('hostile titles', () => {
  const title = `Zeile\r\nBEGIN:VEVENT\r\nUID:fremd;,\\ \u0007 ${'ÄÖÜ🏙️'.repeat(40)}`;
  const file = fileOf('praxiswerkstatt-verfuegungsfonds', { title });

  it('start no entry of their own', () => {
    expect(lines(file).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(values(file, 'UID')).toHaveLength(1);
    expect(values(file, 'SUMMARY')[0]).toMatch(/^Zeile BEGIN:VEVENT UID:fremd\\;\\,\\\\ ÄÖÜ/);
  });

  it('keep every line within 75 octets and every character whole', () => {
    const physical = file.split('\r\n');
    expect(Math.max(...physical.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(file).not.toMatch(/\uFFFD|\n(?<!\r\n)/);
    expect(file).not.toContain('\u0007');
    expect(values(file, 'SUMMARY')[0]).toContain('ÄÖÜ🏙️'.repeat(40));
  });

  it('do not break out of the calendar’s name', () => {
    expect(calendarFile({ name: 'A\r\nX:y; z', events: [] })).toContain('NAME:A X:y\\; z\r\n');
  });
});

describe('berlinWallTime', () => {
  it('knows summer and winter, whatever the machine’s zone', () => {
    expect(berlinWallTime('2026-07-01T22:30:00Z')).toBe('2026-07-02T00:30:00');
    expect(berlinWallTime('2026-12-03T09:30:00+01:00')).toBe('2026-12-03T09:30:00');
  });
});

it('keeps for subscribers what was within the last twelve months', () => {
  const site = createSite({ ...exampleBuildInput, now: '2024-03-11T12:00:00Z' });
  const slugs = subscribable(site, site.events.all).map(({ slug }) => slug);
  expect(slugs).toContain('tagung-innenstadt-2023');
  expect(slugs).not.toContain('tagung-innenstadt-2020');
});
