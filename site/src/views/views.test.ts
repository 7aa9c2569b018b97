import { describe, expect, it } from '@jest/globals';
import type { Event } from '@netzwerk/shared';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { video } from '../../fixtures/media.ts';
import type { BuildInput } from '../cms/build-input.ts';
import { createSite } from '../cms/site.ts';
import { selectEditorialPage } from './editorial-page.ts';
import { selectEvent } from './event.ts';
import { selectEvents } from './events.ts';
import { selectGuide } from './guide.ts';
import { selectGuides } from './guides.ts';
import { selectHome } from './home.ts';
import { selectMember } from './member.ts';
import { selectMembers } from './members.ts';
import { selectPracticeExamples } from './practice-examples.ts';
import { selectReviews } from './reviews.ts';
import { selectTopic } from './topic.ts';

const site = createSite(exampleBuildInput);
const changed = (snapshot: Partial<BuildInput['snapshot']>) =>
  createSite({ ...exampleBuildInput, snapshot: { ...exampleBuildInput.snapshot, ...snapshot } });

const present = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('expected a view');
  return value;
};

describe('event pages', () => {
  it('show a members’ event by its public half, with the way behind the lock', () => {
    const view = present(selectEvent(site, 'netzwerkaustausch-leerstand'));
    expect(view.lock?.memberArea.href).toBe(
      '/mitgliederbereich/veranstaltung/?id=event-netzwerkaustausch-leerstand',
    );
    expect(view).toMatchObject({ body: null, registration: null, programme: [], documents: [] });
    expect(view.badges.map(({ label }) => label)).toEqual(['nur für Mitglieder']);
  });

  it('offer public documents and name that there are more for members', () => {
    const view = present(selectEvent(site, 'praxiswerkstatt-verfuegungsfonds'));
    expect(view.documents.map(({ title }) => title)).toEqual(['Einladung']);
    expect(view.memberDocuments).not.toBeNull();
  });

  it('turn into the review, with numbers attended instead of seats and fee', () => {
    const view = present(selectEvent(site, 'tagung-innenstadt-2023'));
    expect(view.phase).toBe('past');
    expect(view.attendance).toBe('230 vor Ort, 270 online');
    expect(view.facts.map(({ term }) => term)).not.toContain('Kosten');
    expect(view.registration).toBeNull();
  });

  it('are null for an address that does not exist', () => {
    expect(selectEvent(site, 'gibt-es-nicht')).toBeNull();
  });

  it('say which document is missing when the publisher forgot one', () => {
    const broken = createSite({ ...exampleBuildInput, documents: {} });
    expect(() => selectEvent(broken, 'praxiswerkstatt-verfuegungsfonds')).toThrow('Einladung');
  });
});

describe('event lists', () => {
  it('group what is running and to come by month, soonest first', () => {
    const view = selectEvents(site);
    expect(view.months.map(({ label }) => label)).toEqual([
      'November 2026',
      'Dezember 2026',
      'Januar 2027',
      'Februar 2027',
      'Mai 2027',
    ]);
    expect(view.months[0]?.events[0]?.slug).toBe('arbeitsgruppe-laeuft');
  });

  it('keep cancelled and postponed events of the past, latest year first', () => {
    const view = selectReviews(site);
    expect(view.years.map(({ year }) => year)).toEqual(['2024', '2023', '2021', '2020', '2017']);
    const rows = view.years.flatMap(({ events }) => events);
    expect(rows.find(({ slug }) => slug === 'tagung-innenstadt-2020')?.badges[0]?.label).toBe(
      'verschoben',
    );
  });

  it('do not announce on the home page as held what was cancelled', () => {
    expect(selectHome(site).reviews.map(({ slug }) => slug)).toEqual([
      'tagung-innenstadt-2023',
      'tagung-verlegt-2021',
    ]);
  });
});

describe('guides', () => {
  it('stand in the list in their newest edition, the replaced ones below it', () => {
    const view = selectGuides(site);
    const cards = view.kinds.flatMap(({ guides }) => guides);
    expect(cards.map(({ slug }) => slug)).not.toContain('leitfaden-verfuegungsfonds-2018');
    const newest = cards.find(({ slug }) => slug === 'leitfaden-verfuegungsfonds');
    expect(newest?.olderEditions.map(({ label }) => label)).toEqual([
      '2. Auflage vom 12. März 2018',
      '1. Auflage vom 1. Juni 2013',
    ]);
  });

  it('lead from any replaced edition straight to the newest', () => {
    const oldest = present(selectGuide(site, 'leitfaden-verfuegungsfonds-2013'));
    expect(oldest.replacedBy?.href).toBe('/informationen/leitfaeden/leitfaden-verfuegungsfonds/');
    expect(oldest.olderEditions).toEqual([]);
  });

  it('survive a circle of editions', () => {
    const guides = exampleBuildInput.snapshot.guides.map((guide) =>
      guide.slug === 'leitfaden-verfuegungsfonds-2013'
        ? { ...guide, supersedesId: 'guide-leitfaden-verfuegungsfonds' }
        : guide,
    );
    const view = present(selectGuide(changed({ guides }), 'leitfaden-verfuegungsfonds'));
    expect(view.olderEditions).toHaveLength(2);
  });

  it('show a lock instead of text and files to the public', () => {
    const view = present(selectGuide(site, 'arbeitshilfe-zentrenmanagement'));
    expect(view).toMatchObject({ body: null, files: [] });
    expect(view.lock?.becomeMember.href).toBe('/netzwerk/mitglied-werden/');
  });
});

describe('topics', () => {
  it('gather what carries them', () => {
    const view = present(selectTopic(site, 'verfuegungsfonds'));
    expect(view.upcomingEvents.map(({ slug }) => slug)).toEqual([
      'praxiswerkstatt-verfuegungsfonds',
      'tagung-innenstadt-2027',
    ]);
    expect(view.pastEvents.map(({ slug }) => slug)).toEqual(['planspiel-verfuegungsfonds']);
    expect(view.guides.map(({ slug }) => slug)).toEqual(['leitfaden-verfuegungsfonds']);
    expect(view.practiceExamples.map(({ slug }) => slug)).toEqual(['gruener-marktplatz']);
    expect(view.articles.map(({ slug }) => slug)).toEqual(['neue-foerderrichtlinien']);
  });

  it('credit their images once each, from top to bottom', () => {
    const view = present(selectTopic(site, 'verfuegungsfonds'));
    expect(view.credits.map(({ line }) => line[0]?.text)).toEqual([
      'Geschäftsstelle Netzwerk Innenstadt NRW / eigene Darstellung',
      'Mira Beispiel / eigene Darstellung',
    ]);
  });

  it('take the new name of a topic everywhere, because relations are ids', () => {
    const topics = exampleBuildInput.snapshot.topics.map((topic) =>
      topic.slug === 'verfuegungsfonds' ? { ...topic, title: 'Innenstadtfonds' } : topic,
    );
    const view = present(selectEvent(changed({ topics }), 'praxiswerkstatt-verfuegungsfonds'));
    expect(view.topics).toEqual([
      expect.objectContaining({ label: 'Innenstadtfonds', href: '/themen/verfuegungsfonds/' }),
    ]);
  });
});

describe('images', () => {
  it('vanish with their credit on the day after their licence has run out', () => {
    const cards = selectPracticeExamples(site).examples;
    expect(cards.find(({ slug }) => slug === 'kaufhaus')?.picture.image).toBeNull();
    const before = createSite({ ...exampleBuildInput, now: '2026-01-31T12:00:00Z' });
    const shown = selectPracticeExamples(before).examples;
    expect(shown.find(({ slug }) => slug === 'kaufhaus')?.picture.image).not.toBeNull();
  });

  it('stop the build with a name when they have not been prepared', () => {
    const broken = createSite({ ...exampleBuildInput, media: {} });
    expect(() => selectTopic(broken, 'verfuegungsfonds')).toThrow('bild-a');
  });
});

describe('members', () => {
  it('are grouped by Regierungsbezirk and by name, institutions and partners apart', () => {
    const view = selectMembers(site);
    expect(view.groups.map(({ label, members }) => [label, members.map((m) => m.name)])).toEqual([
      ['Regierungsbezirk Köln', ['Köln']],
      ['Regierungsbezirk Münster', ['Ahlen', 'Coesfeld', 'Münster', 'Oelde']],
      ['Institutionen', ['Handelsverband NRW']],
      ['Partner', ['Hochschule Beispiel']],
    ]);
  });

  it('say once for which month they are known, and who differs', () => {
    const view = selectMembers(site);
    expect(view.asOf).toBe('Stand April 2013');
    const rows = view.groups.flatMap(({ members }) => members);
    const differing = rows.filter(({ facts }) => facts.some((line) => line.startsWith('Stand')));
    expect(differing).toEqual([
      expect.objectContaining({ name: 'Köln', facts: ['kreisfrei', 'Stand Juni 2020'] }),
    ]);
  });

  it('are not there any more once they have left', () => {
    expect(JSON.stringify(selectMembers(site))).not.toContain('Altstadt');
    expect(selectMember(site, 'altstadt')).toBeNull();
  });

  it('have a page with what is known of them, and their own area', () => {
    const view = present(selectMember(site, 'muenster'));
    expect(view.place).toBe('kreisfrei, Regierungsbezirk Münster');
    expect(
      view.facts.map(({ term, lines }) => [term, lines[0]?.map(({ text }) => text).join('')]),
    ).toEqual([
      ['Art', 'Kommune'],
      ['Kreis', 'kreisfrei'],
      ['Regierungsbezirk', 'Münster'],
      ['Einwohnerzahl', '308.258 (31. Dezember 2024)'],
      ['Gemeindeschlüssel', '05515000'],
      ['Mitglied seit', '1. Januar 2009'],
      ['Mitgliedschaft belegt', 'Stand April 2013'],
      ['Website', 'stadt-muenster.de'],
    ]);
    expect(view.area?.outline).toMatch(/^M\d+ \d+l/);
    expect(selectMember(site, 'handelsverband')?.area).toBeNull();
    expect(selectMember(site, 'gibt-es-nicht')).toBeNull();
  });

  it('can be chosen by kind, Regierungsbezirk and year, a year that is only known as the latest too', () => {
    const { filter } = selectMembers(site);
    expect(
      filter?.groups.map(({ label, options }) => [label, options.map((option) => option.label)]),
    ).toEqual([
      ['Art', ['Kommunen', 'Institutionen', 'Partner']],
      ['Regierungsbezirk', ['Köln', 'Münster']],
      ['Mitglied seit', ['spätestens seit 2020', 'spätestens seit 2013', '2009']],
    ]);
    expect(filter?.values['/mitglieder/muenster/']).toBe('art:kommune bezirk:muenster seit:2009');
    expect(filter?.values['/mitglieder/hochschule/']).toBe('art:partner');
  });

  it('show what took place with them as hosts, but not that they host a members’ event', () => {
    const [example] = exampleBuildInput.snapshot.events;
    if (example === undefined) throw new Error('expected an event');
    const hosted = (audience: Event['audience']) =>
      present(
        selectMember(
          changed({ events: [{ ...example, audience, hostMemberId: 'member-ahlen' }] }),
          'ahlen',
        ),
      );
    const titles = ({ upcomingEvents, pastEvents }: ReturnType<typeof hosted>) =>
      [...upcomingEvents, ...pastEvents].map(({ title }) => title);
    expect(titles(hosted('public'))).toEqual([example.title]);
    expect(titles(hosted('members'))).toEqual([]);
  });

  it('lead on to members next to them: those they border on first, then others of the Kreis', () => {
    const [first] = exampleBuildInput.snapshot.members;
    if (first === undefined) throw new Error('expected a member');
    const made = (name: string, ags: string, district: string) => ({
      ...first,
      ...{ id: name, name, slug: name.toLowerCase(), ags, district },
    });
    const around = changed({
      members: [
        made('Ahlen', '05570004', 'Kreis Warendorf'),
        made('Beckum', '05570008', 'Kreis Warendorf'),
        made('Telgte', '05570044', 'Kreis Warendorf'),
        made('Hamm', '05915000', ''),
        made('Aachen', '05334002', 'Städteregion Aachen'),
      ],
    });
    const view = present(selectMember(around, 'ahlen'));
    expect(view.neighbours.map(({ label, borders }) => [label, borders])).toEqual([
      ['Beckum', true],
      ['Hamm', true],
      ['Telgte', false],
    ]);
    const kinds = (['institution', 'institution', 'partner'] as const).map((kind, index) => ({
      ...made(`Stelle ${index}`, '', ''),
      ...{ slug: `stelle-${index}`, ags: null, district: null, kind },
    }));
    const institution = present(selectMember(changed({ members: kinds }), 'stelle-0'));
    expect(institution.neighbours.map(({ label }) => label)).toEqual(['Stelle 1']);
  });
});

describe('editorial pages', () => {
  it('leave out addresses that a browser would run', () => {
    const view = present(selectEditorialPage(site, 'netzwerk/fachberatung'));
    expect(view.links.map(({ label }) => label)).toEqual(['Städtebauförderung']);
    expect(view.reviewedPhrase).toBe('Zuletzt geprüft am 3. Mai 2026');
  });

  it('show a film with captions, and say at the download what it weighs and how long it is', () => {
    const view = present(selectEditorialPage(site, 'netzwerk/kurzportraet'));
    expect(view.video).toMatchObject({
      href: '/dokumente/film/netzwerk-in-dgs.mp4',
      captionsHref: '/dokumente/film/netzwerk-in-dgs.vtt',
      facts: 'MP4, 12 MB, 3:20 Minuten',
      address: 'https://innenstadt.example/netzwerk/kurzportraet/',
    });
  });

  it('say that a film is missing where one is promised, and only while it is', () => {
    expect(present(selectEditorialPage(site, 'gebaerdensprache')).lacksVideo).toBe(true);
    expect(present(selectEditorialPage(site, 'impressum')).lacksVideo).toBe(false);
    const pages = exampleBuildInput.snapshot.pages.map((page) =>
      page.path === 'gebaerdensprache' ? { ...page, video: video('film') } : page,
    );
    const view = present(selectEditorialPage(changed({ pages }), 'gebaerdensprache'));
    expect(view).toMatchObject({ lacksVideo: false, video: { facts: 'MP4, 12 MB, 3:20 Minuten' } });
  });

  it('tell which file of a film the build lacks', () => {
    const documents = { film: '/dokumente/film/netzwerk-in-dgs.mp4' };
    const input = createSite({ ...exampleBuildInput, documents });
    expect(() => selectEditorialPage(input, 'netzwerk/kurzportraet')).toThrow('.vtt');
  });

  it('are not made where lists have pages of their own', () => {
    expect(selectEditorialPage(site, 'themen')).toBeNull();
    expect(selectEditorialPage(site, 'veranstaltungen/rueckblick')).toBeNull();
  });

  it('tell the office which page is missing', () => {
    expect(() => selectEvents(changed({ pages: [] }))).toThrow('/veranstaltungen/');
  });
});
