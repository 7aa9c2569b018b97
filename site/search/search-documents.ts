import {
  eventFormatLabels,
  formatDay,
  guideKindLabels,
  memberKindLabels,
  paths,
  richTextToPlain,
  seriesKindLabels,
} from '@netzwerk/shared';
import { pick } from '../src/cms/collection.ts';
import type { Site } from '../src/cms/site.ts';
import { eventDateBlock } from '../src/events/event-dates.ts';
import { eventPhase } from '../src/events/event-phase.ts';
import { placePhrase } from '../src/events/event-place.ts';
import { editorialPagePaths } from '../src/views/editorial-page.ts';

/** One page as the search knows it: public text only, because it is made from the public `Site`. */
export interface SearchDocument {
  href: string;
  /** "Veranstaltung", "Leitfaden" … */
  type: string;
  title: string;
  /** As people read it, null for pages without one. */
  date: string | null;
  lead: string;
  body: string;
  /** Names it is also known by: topics, format, town, member. */
  keywords: string;
  /** Above 1 it comes earlier among equals, below later. */
  weight: number;
}

const join = (...texts: (string | null | undefined)[]): string =>
  texts.filter((text) => text !== null && text !== undefined && text !== '').join(' ');

const plain = (markdown: string | null | undefined): string =>
  markdown ? richTextToPlain(markdown) : '';

const topicTitles = (site: Site, ids: readonly string[]): string =>
  pick(site.topics.byId, ids)
    .map(({ title }) => title)
    .join(' ');

const events = (site: Site): SearchDocument[] =>
  site.events.all.map((event) => {
    const { details } = event;
    const series = pick(site.series.byId, event.seriesIds).map(({ title }) => title);
    const venues = pick(
      site.venues,
      event.parts.map(({ venueId }) => venueId),
    );
    return {
      href: paths.event(event.slug),
      type: eventPhase(event, site.now) === 'past' ? 'Rückblick' : 'Veranstaltung',
      title: event.title,
      date: eventDateBlock(event).phrase,
      lead: event.lead,
      body: join(
        plain(details?.body),
        plain(details?.review),
        ...(details?.programme ?? []).map((slot) =>
          join(slot.title, slot.description, slot.speakers),
        ),
        ...(details?.speakers ?? []).map((s) => join(s.name, s.role, s.organisation)),
        ...(details?.documents ?? []).filter((d) => d.fileKey !== null).map((d) => d.title),
        ...event.parts.map(({ title }) => title),
      ),
      keywords: join(
        eventFormatLabels[event.format],
        event.motto,
        placePhrase(event),
        ...venues.map(({ name, town }) => join(name, town)),
        ...series,
        topicTitles(site, event.topicIds),
      ),
      weight: eventPhase(event, site.now) === 'past' ? 0.7 : 1.1,
    };
  });

const guides = (site: Site): SearchDocument[] => {
  const replaced = new Set(site.guides.all.map(({ supersedesId }) => supersedesId));
  return site.guides.all.map((guide) => ({
    href: paths.guide(guide.slug),
    type: guideKindLabels[guide.kind],
    title: guide.title,
    date: formatDay(guide.publishedOn),
    lead: guide.summary,
    body: join(plain(guide.body), ...guide.files.map(({ title }) => title)),
    keywords: topicTitles(site, guide.topicIds),
    weight: replaced.has(guide.id) ? 0.6 : 1.1,
  }));
};

const articles = (site: Site): SearchDocument[] =>
  site.articles.all.map((article) => ({
    href: paths.article(article.slug),
    type: 'Meldung',
    title: article.title,
    date: formatDay(article.publishedOn),
    lead: article.lead,
    body: plain(article.body),
    keywords: topicTitles(site, article.topicIds),
    weight: 0.9,
  }));

const topics = (site: Site): SearchDocument[] =>
  site.topics.all.map((topic) => ({
    href: paths.topic(topic.slug),
    type: 'Thema',
    title: topic.title,
    date: null,
    lead: topic.lead,
    body: join(
      plain(topic.body),
      ...[...topic.lawLinks, ...topic.fundingLinks].map(({ label, note }) => join(label, note)),
    ),
    keywords: '',
    weight: 2,
  }));

const practiceExamples = (site: Site): SearchDocument[] =>
  site.practiceExamples.all.map((example) => ({
    href: paths.practiceExample(example.slug),
    type: 'Praxisbeispiel',
    title: example.title,
    date: null,
    lead: example.lead,
    body: join(
      plain(example.problem),
      plain(example.measure),
      plain(example.transferable),
      example.cost,
      example.funding,
    ),
    keywords: join(
      pick(site.members.byId, [example.memberId])[0]?.name,
      topicTitles(site, example.topicIds),
    ),
    weight: 1,
  }));

const series = (site: Site): SearchDocument[] =>
  site.series.all.map((entry) => ({
    href: paths.series(entry.slug),
    type: seriesKindLabels[entry.kind],
    title: entry.title,
    date: entry.year === null ? null : String(entry.year),
    lead: '',
    body: plain(entry.intro),
    keywords: 'Veranstaltungsreihe',
    weight: 1,
  }));

const listPaths = ['mitglieder', 'kontakt', 'veranstaltungen', 'themen'];

const pages = (site: Site): SearchDocument[] =>
  [...editorialPagePaths(site), ...listPaths].flatMap((path) => {
    const page = site.pages.get(path);
    if (page === undefined) return [];
    const persons = path === 'kontakt' ? [...site.persons.values()] : [];
    return {
      href: paths.page(path),
      type: 'Seite',
      title: page.title,
      date: null,
      lead: page.lead,
      body: join(
        plain(page.body),
        ...page.links.map(({ label, note }) => join(label, note)),
        ...persons
          .filter(({ office }) => office)
          .map(({ name, role, responsibleFor }) => join(name, role, responsibleFor)),
      ),
      keywords: path === 'kontakt' ? 'Ansprechpartner Ansprechpartnerin Telefon E-Mail' : '',
      weight: 1.2,
    };
  });

const members = (site: Site): SearchDocument[] =>
  site.members.all.map((member) => ({
    href: `${paths.members}#${member.slug}`,
    type: `Mitglied, ${memberKindLabels[member.kind]}`,
    title: member.name,
    date: null,
    lead: join(
      member.district,
      member.governmentDistrict && `Regierungsbezirk ${member.governmentDistrict}`,
    ),
    body: plain(member.profile),
    keywords: 'Mitglied',
    weight: 0.8,
  }));

export const searchDocuments = (site: Site): SearchDocument[] => [
  ...topics(site),
  ...pages(site),
  ...events(site),
  ...guides(site),
  ...articles(site),
  ...practiceExamples(site),
  ...series(site),
  ...members(site),
];
