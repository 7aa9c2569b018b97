import { describe, expect, it } from '@jest/globals';
import type { Event as EventThing } from 'schema-dts';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { createSite } from '../cms/site.ts';
import { siteOutputs } from '../outputs/site-outputs.ts';
import type { PageView } from '../views/parts/page-view.ts';
import { berlinMoment } from './berlin-moment.ts';
import { breadcrumbThings } from './breadcrumbs.ts';
import { jsonLd, type Thing } from './thing.ts';

type Plain = Readonly<Record<string, unknown>>;

const { snapshot } = exampleBuildInput;
type Snapshot = typeof snapshot;

/** Everything that pages of this content say of themselves, as a search engine would read it. */
const graphsOf = (content: Snapshot): Map<string, Plain[]> =>
  new Map(
    [...siteOutputs(createSite({ ...exampleBuildInput, snapshot: content }))]
      .filter(({ file }) => file.endsWith('.html'))
      .map(({ view }) => view as PageView)
      .filter(({ meta }) => meta.index)
      .map(({ meta, things }) => {
        const graph = [...things, ...breadcrumbThings(meta.breadcrumbs, meta.origin)];
        const read = JSON.parse(jsonLd(graph)) as { '@graph': Plain[] };
        return [meta.path, read['@graph']];
      }),
  );

const writing = 'headline image datePublished dateModified author publisher url description';
/** Required and recommended by Google's documentation of each kind, or what we want to be said. */
const wanted: Readonly<Record<string, string>> = {
  Event:
    'name startDate location description endDate eventStatus eventAttendanceMode image organizer url',
  NewsArticle: writing,
  Article: writing.replace(' datePublished', ''),
  TechArticle: writing,
  Report: writing,
  PresentationDigitalDocument: writing.replace('headline', 'name'),
  PublicationIssue: writing.replace('headline', 'name'),
  BreadcrumbList: 'itemListElement',
  ListItem: 'position name item',
  Organization: 'name url',
  WebSite: 'name url',
  Place: 'name address',
  VirtualLocation: 'url',
  PostalAddress: 'addressCountry',
  Audience: 'audienceType',
};

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null;

/** Lines on what is missing in a thing and in those within it. */
const gaps = (thing: Plain): string[] => {
  const inner = Object.values(thing).flat().filter(isPlain).flatMap(gaps);
  const type = thing['@type'];
  if (type === undefined) return thing['@id'] === undefined ? ['neither type nor id'] : inner;
  const names = wanted[String(type)];
  if (names === undefined) return [`unknown: ${String(type)}`, ...inner];
  const missing = names
    .split(' ')
    .filter((name) => [undefined, null, ''].includes(thing[name] as never));
  return [...missing.map((name) => `${String(type)} without ${name}`), ...inner];
};

const thingAt = (content: Snapshot, path: string): Plain => graphsOf(content).get(path)?.[0] ?? {};
const slug = 'praxiswerkstatt-verfuegungsfonds';
const withEvent = (values: Partial<Snapshot['events'][number]>): Plain =>
  thingAt(
    {
      ...snapshot,
      events: snapshot.events.map((event) =>
        event.slug === slug ? { ...event, ...values } : event,
      ),
    },
    `/veranstaltungen/${slug}/`,
  );

describe('what pages say to search engines', () => {
  const graphs = graphsOf(snapshot);

  it('is complete, and every page but the first says where it lies', () => {
    const found = [...graphs].flatMap(([path, graph]) =>
      graph.flatMap(gaps).map((gap) => `${path}: ${gap}`),
    );
    expect(found).toEqual([]);
    const without = [...graphs].filter(
      ([, graph]) => !graph.some((thing) => thing['@type'] === 'BreadcrumbList'),
    );
    expect(without.map(([path]) => path)).toEqual(['/']);
  });

  it('would be found out: a missing property, deep down too, and an unknown kind', () => {
    const [event] = graphs.get(`/veranstaltungen/${slug}/`) ?? [];
    expect(gaps({ ...event, startDate: null })).toEqual(['Event without startDate']);
    expect(gaps({ ...event, location: { '@type': 'Place', name: 'x' } })).toEqual([
      'Place without address',
    ]);
    expect(gaps({ '@type': 'Evnet' })).toEqual(['unknown: Evnet']);
    // The vocabulary itself is checked by the compiler.
    // @ts-expect-error schema.org has no such property
    const misspelt: EventThing = { '@type': 'Event', startdate: '2026-12-03' };
    expect(misspelt).toBeDefined();
  });

  it('names every kind once per page, and refers to nothing that nobody describes', () => {
    const described = new Set([...graphs.values()].flat().map((thing) => thing['@id']));
    const referred = [...JSON.stringify([...graphs.values()]).matchAll(/"@id":"([^"]+)"/g)];
    expect(referred.length).toBeGreaterThan(graphs.size / 4);
    for (const [, id] of referred) expect(described.has(id)).toBe(true);
  });

  it('says of an event whether, where and when it takes place', () => {
    expect(withEvent({ state: 'scheduled', mode: 'on-site' })).toMatchObject({
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: [{ '@type': 'Place', address: { addressCountry: 'DE' } }],
    });
    expect(withEvent({ state: 'cancelled', mode: 'online' })).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      location: [{ '@type': 'VirtualLocation' }],
    });
    const [day] = String(withEvent({})['startDate']).split('T');
    expect(withEvent({ state: 'postponed', previousStart: day ?? null })).toMatchObject({
      eventStatus: 'https://schema.org/EventPostponed',
    });
    expect(withEvent({ state: 'postponed', previousStart: day ?? null })).not.toHaveProperty(
      'previousStartDate',
    );
    expect(
      withEvent({ state: 'postponed', previousStart: '2026-10-01', mode: 'hybrid' }),
    ).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2026-10-01',
      location: [{ '@type': 'Place' }, { '@type': 'VirtualLocation' }],
    });
  });

  it('tells of a members’ event no more than its page', () => {
    const event = withEvent({ audience: 'members', town: 'Münster', mode: 'on-site' });
    const address = {
      '@type': 'PostalAddress',
      addressLocality: 'Münster',
      addressRegion: 'Nordrhein-Westfalen',
      addressCountry: 'DE',
    };
    expect(event['location']).toEqual([{ '@type': 'Place', name: 'Münster', address }]);
  });

  it('stays data whatever a title says', () => {
    const title = '</script><script>alert(1)</script><!-- & "Zitat"';
    const text = jsonLd([{ '@type': 'Organization', name: title }] satisfies Thing[]);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ '@graph': [{ name: title }] });
  });

  it('counts hours as clocks in Berlin do, in winter and in summer', () => {
    expect(berlinMoment('2026-12-03T09:00:00.000Z')).toBe('2026-12-03T10:00:00+01:00');
    expect(berlinMoment('2026-06-30T22:30:00.000Z')).toBe('2026-07-01T00:30:00+02:00');
  });
});
