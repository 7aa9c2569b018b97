import { describe, expect, it } from '@jest/globals';
import type { SiteSnapshot } from '@netzwerk/shared';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import type { BuildInput } from '../cms/build-input.ts';
import { createSite } from '../cms/site.ts';
import { siteOutputs } from './site-outputs.ts';

const keysOf = (input: BuildInput): Map<string, string> =>
  new Map([...siteOutputs(createSite(input))].map(({ file, key }) => [file, key]));

/** Files that are new, gone or other after a change. */
const changedBy = (change: (input: BuildInput) => BuildInput): string[] => {
  const before = keysOf(exampleBuildInput);
  const after = keysOf(change(exampleBuildInput));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .toSorted();
};

type Collections = {
  [Name in keyof SiteSnapshot]: SiteSnapshot[Name] extends readonly { id: string }[] ? Name : never;
}[keyof SiteSnapshot];

/** The same input with other values in one entry; everything else keeps its identity. */
const edit =
  <Name extends Collections>(
    name: Name,
    id: string,
    values: (entry: SiteSnapshot[Name][number]) => Partial<SiteSnapshot[Name][number]>,
  ) =>
  (input: BuildInput): BuildInput => {
    const entries = input.snapshot[name].map((entry) =>
      entry.id === id ? { ...entry, ...values(entry) } : entry,
    );
    return { ...input, snapshot: { ...input.snapshot, [name]: entries } };
  };

const event = 'praxiswerkstatt-verfuegungsfonds';

describe('keys of the site’s files', () => {
  it('are one per file, and the same for the same content', () => {
    const outputs = [...siteOutputs(createSite(exampleBuildInput))];
    expect(new Set(outputs.map(({ file }) => file)).size).toBe(outputs.length);
    expect(changedBy((input) => structuredClone(input))).toEqual([]);
  });

  it('change where an event’s title is shown, on fewer than twenty files, and nowhere else', () => {
    const changed = changedBy(edit('events', `event-${event}`, () => ({ title: 'Umbenannt' })));
    expect(changed).toEqual([
      '/feed.xml',
      '/index.html',
      '/mitglieder/muenster/index.html',
      '/themen/verfuegungsfonds.ics',
      '/themen/verfuegungsfonds/feed.xml',
      '/themen/verfuegungsfonds/index.html',
      '/veranstaltungen.ics',
      '/veranstaltungen/feed.xml',
      '/veranstaltungen/index.html',
      '/veranstaltungen/jahresprogramm/2026/index.html',
      '/veranstaltungen/monat/2026-12/index.html',
      `/veranstaltungen/${event}.ics`,
      `/veranstaltungen/${event}/index.html`,
      '/veranstaltungen/reihen/gruene-mitte.ics',
      '/veranstaltungen/reihen/gruene-mitte/index.html',
      '/veranstaltungen/tagung-innenstadt-2027/index.html',
    ]);
  });

  it('stay on every file but its own when an event’s text changes', () => {
    const changed = changedBy(
      edit('events', `event-${event}`, ({ details }) => ({
        details: details && { ...details, body: 'Ganz neu.' },
      })),
    );
    expect(changed).toEqual([`/veranstaltungen/${event}/index.html`]);
  });

  it('follow a renamed topic to all that name it, and leave the others alone', () => {
    const changed = changedBy(
      edit('topics', 'topic-verfuegungsfonds', () => ({ title: 'Fonds für alle' })),
    );
    expect(changed).toContain(`/veranstaltungen/${event}/index.html`);
    expect(changed).toContain('/themen/index.html');
    expect(changed).not.toContain('/impressum/index.html');
    expect(changed).not.toContain('/veranstaltungen/besichtigung-abgesagt/index.html');
  });

  it('follow the clock: an event that ends becomes a review wherever it stands', () => {
    const later = (now: string) => changedBy((input) => ({ ...input, now }));
    expect(later('2026-11-22T09:00:01.000Z')).toEqual([]);
    // The first review of its year: that makes a page, and a link on the pages of the other years.
    const years = ['2017', '2020', '2021', '2023', '2024', '2026'];
    expect(later('2026-11-23T14:00:00.000Z')).toEqual([
      '/feed.xml',
      '/index.html',
      '/sitemap.xml',
      '/veranstaltungen/arbeitsgruppe-laeuft/index.html',
      '/veranstaltungen/arbeitsgruppe-laeuft/qr.svg',
      '/veranstaltungen/feed.xml',
      '/veranstaltungen/index.html',
      '/veranstaltungen/jahresprogramm/2026/index.html',
      ...years.map((year) => `/veranstaltungen/rueckblick/${year}/index.html`),
      '/veranstaltungen/rueckblick/index.html',
    ]);
  });

  it('follow a picture whose licence has run out', () => {
    const expired = edit('pages', 'page-netzwerk-kurzportraet', ({ image }) => ({
      image: image && { ...image, expiresOn: '2026-11-21' },
    }));
    expect(changedBy(expired)).toEqual(['/netzwerk/kurzportraet/index.html']);
  });

  it('change on all pages with what surrounds them, and only there', () => {
    const changed = changedBy((input) => ({
      ...input,
      snapshot: {
        ...input.snapshot,
        settings: { ...input.snapshot.settings, officeHours: 'täglich' },
      },
    }));
    const pages = [...keysOf(exampleBuildInput).keys()].filter((file) => file.endsWith('.html'));
    expect(changed).toEqual(pages.toSorted());
  });

  it('come out the same whether made in one go or change by change', () => {
    const steps = [
      edit('topics', 'topic-verfuegungsfonds', () => ({ title: 'Fonds' })),
      edit('events', `event-${event}`, () => ({ seriesIds: [] })),
      edit('events', 'event-tagung-innenstadt-2027', () => ({ topicIds: [] })),
      edit('venues', 'venue-rathaus', () => ({ name: 'Altes Rathaus' })),
      edit('persons', 'person-beratung', () => ({ phone: '0251 1' })),
    ];
    let input = exampleBuildInput;
    for (const step of steps) {
      input = step(input);
      expect(keysOf(input)).toEqual(keysOf(structuredClone(input)));
    }
  });
});
