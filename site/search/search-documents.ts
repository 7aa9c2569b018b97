import {
  eventFormatLabels,
  formatDay,
  fundingKindLabels,
  guideKindLabels,
  memberKindLabels,
  paths,
  richTextToPlain,
  seriesKindLabels,
  type Article,
  type Event,
  type Guide,
  type Member,
  type Page,
  type PracticeExample,
  type Series,
  type Topic,
} from '@netzwerk/shared';
import { z } from 'zod';
import { pick } from '../src/cms/collection.ts';
import { remember } from '../src/cms/remember.ts';
import type { Site } from '../src/cms/site.ts';
import { eventDateBlock } from '../src/events/event-dates.ts';
import { eventPhase } from '../src/events/event-phase.ts';
import { placePhrase } from '../src/events/event-place.ts';
import { editorialPagePaths } from '../src/views/editorial-page.ts';

/** One page as the search knows it: public text only, because it is made from the public `Site`. */
export const searchDocumentSchema = z.object({
  href: z.string(),
  /** "Veranstaltung", "Leitfaden" … */
  type: z.string(),
  title: z.string(),
  /** As people read it, null for pages without one. */
  date: z.string().nullable(),
  lead: z.string(),
  body: z.string(),
  /** Names it is also known by: topics, format, town, member. */
  keywords: z.string(),
  /** Above 1 it comes earlier among equals, below later. */
  weight: z.number(),
});
export type SearchDocument = z.infer<typeof searchDocumentSchema>;

const join = (...texts: (string | null | undefined)[]): string =>
  texts.filter((text) => text !== null && text !== undefined && text !== '').join(' ');

const plain = (markdown: string | null | undefined): string =>
  markdown ? richTextToPlain(markdown) : '';

const topicTitles = (site: Site, ids: readonly string[]): string =>
  pick(site.topics.byId, ids)
    .map(({ title }) => title)
    .join(' ');

/** Venues, series and topics by their names. */
const eventSurroundings = (site: Site, event: Event): string =>
  join(
    ...pick(
      site.venues,
      event.parts.map(({ venueId }) => venueId),
    ).map(({ name, town }) => join(name, town)),
    ...pick(site.series.byId, event.seriesIds).map(({ title }) => title),
    topicTitles(site, event.topicIds),
  );

const eventDocument = remember(
  (event: Event, isPast: boolean, surroundings: string): SearchDocument => {
    const { details } = event;
    return {
      href: paths.event(event.slug),
      type: isPast ? 'Rückblick' : 'Veranstaltung',
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
        surroundings,
      ),
      weight: isPast ? 0.7 : 1.1,
    };
  },
);

const guideDocument = remember(
  (guide: Guide, isReplaced: boolean, topics: string): SearchDocument => ({
    href: paths.guide(guide.slug),
    type: guideKindLabels[guide.kind],
    title: guide.title,
    date: formatDay(guide.publishedOn),
    lead: guide.summary,
    body: join(plain(guide.body), ...guide.files.map(({ title }) => title)),
    keywords: topics,
    weight: isReplaced ? 0.6 : 1.1,
  }),
);

const articleDocument = remember((article: Article, topics: string): SearchDocument => ({
  href: paths.article(article.slug),
  type: 'Meldung',
  title: article.title,
  date: formatDay(article.publishedOn),
  lead: article.lead,
  body: plain(article.body),
  keywords: topics,
  weight: 0.9,
}));

const topicDocument = remember((topic: Topic): SearchDocument => ({
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

const practiceExampleDocument = remember(
  (example: PracticeExample, keywords: string): SearchDocument => ({
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
      example.duration,
      example.fundingKind && fundingKindLabels[example.fundingKind],
    ),
    keywords,
    weight: 1,
  }),
);

const seriesDocument = remember((entry: Series): SearchDocument => ({
  href: paths.series(entry.slug),
  type: seriesKindLabels[entry.kind],
  title: entry.title,
  date: entry.year === null ? null : String(entry.year),
  lead: '',
  body: plain(entry.intro),
  keywords: 'Veranstaltungsreihe',
  weight: 1,
}));

const pageDocument = remember((page: Page, people: string): SearchDocument => ({
  href: paths.page(page.path),
  type: 'Seite',
  title: page.title,
  date: null,
  lead: page.lead,
  body: join(plain(page.body), ...page.links.map(({ label, note }) => join(label, note)), people),
  keywords: page.path === 'kontakt' ? 'Ansprechpartner Ansprechpartnerin Telefon E-Mail' : '',
  weight: 1.2,
}));

const memberDocument = remember((member: Member): SearchDocument => ({
  href: paths.member(member.slug),
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

const officePeople = (site: Site): string =>
  join(
    ...[...site.persons.values()]
      .filter(({ office }) => office)
      .map(({ name, role, responsibleFor }) => join(name, role, responsibleFor)),
  );

const listPaths = ['mitglieder', 'kontakt', 'veranstaltungen', 'themen', 'barriere-melden'];

const pages = (site: Site): SearchDocument[] =>
  pick(site.pages, [...editorialPagePaths(site), ...listPaths]).map((page) =>
    pageDocument(page, page.path === 'kontakt' ? officePeople(site) : ''),
  );

/** All that the search knows of a site; unchanged entries give the very documents they gave before. */
export const searchDocuments = (site: Site): SearchDocument[] => {
  const replaced = new Set(site.guides.all.map(({ supersedesId }) => supersedesId));
  return [
    ...site.topics.all.map((topic) => topicDocument(topic)),
    ...pages(site),
    ...site.events.all.map((event) =>
      eventDocument(event, eventPhase(event, site.now) === 'past', eventSurroundings(site, event)),
    ),
    ...site.guides.all.map((guide) =>
      guideDocument(guide, replaced.has(guide.id), topicTitles(site, guide.topicIds)),
    ),
    ...site.articles.all.map((article) =>
      articleDocument(article, topicTitles(site, article.topicIds)),
    ),
    ...site.practiceExamples.all.map((example) =>
      practiceExampleDocument(
        example,
        join(
          pick(site.members.byId, [example.memberId])[0]?.name,
          topicTitles(site, example.topicIds),
        ),
      ),
    ),
    ...site.series.all.map((entry) => seriesDocument(entry)),
    ...site.members.all.map((member) => memberDocument(member)),
  ];
};
