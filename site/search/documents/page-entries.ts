import {
  eventFormatLabels,
  formatDay,
  fundingKindLabels,
  guideKindLabels,
  memberKindLabels,
  paths,
  seriesKindLabels,
  type Article,
  type Event,
  type Guide,
  type Member,
  type NewsletterIssue,
  type Page,
  type PracticeExample,
  type Series,
  type Topic,
} from '@netzwerk/shared';
import { eventDateBlock } from '../../src/events/event-dates.ts';
import { placePhrase } from '../../src/events/event-place.ts';
import { joined, plain, searchEntry, type SearchText } from './search-document.ts';

export const eventEntry = searchEntry(
  (event: Event) => paths.event(event.slug),
  (event: Event, isPast: boolean, surroundings: string, topics: string[]): SearchText => {
    const { details } = event;
    return {
      kind: isPast ? 'rueckblick' : 'veranstaltung',
      topics,
      type: isPast ? 'Rückblick' : 'Veranstaltung',
      title: event.title,
      date: eventDateBlock(event).phrase,
      lead: event.lead,
      body: joined(
        plain(details?.body),
        plain(details?.review),
        ...(details?.programme ?? []).map((slot) =>
          joined(slot.title, slot.description, slot.speakers),
        ),
        ...(details?.speakers ?? []).map((s) => joined(s.name, s.role, s.organisation)),
        ...(details?.documents ?? []).filter((d) => d.fileKey !== null).map((d) => d.title),
        ...event.parts.map(({ title }) => title),
      ),
      keywords: joined(
        eventFormatLabels[event.format],
        event.motto,
        placePhrase(event),
        surroundings,
      ),
      weight: isPast ? 0.7 : 1.1,
    };
  },
);

export const guideEntry = searchEntry(
  (guide: Guide) => paths.guide(guide.slug),
  (guide: Guide, isReplaced: boolean, topicNames: string, topics: string[]): SearchText => ({
    kind: 'leitfaden',
    topics,
    type: guideKindLabels[guide.kind],
    title: guide.title,
    date: formatDay(guide.publishedOn),
    lead: guide.summary,
    body: joined(plain(guide.body), ...guide.files.map(({ title }) => title)),
    keywords: topicNames,
    weight: isReplaced ? 0.6 : 1.1,
  }),
);

export const articleEntry = searchEntry(
  (article: Article) => paths.article(article.slug),
  (article: Article, topicNames: string, topics: string[]): SearchText => ({
    kind: 'meldung',
    topics,
    type: 'Meldung',
    title: article.title,
    date: formatDay(article.publishedOn),
    lead: article.lead,
    body: plain(article.body),
    keywords: topicNames,
    weight: 0.9,
  }),
);

export const topicEntry = searchEntry(
  (topic: Topic) => paths.topic(topic.slug),
  (topic: Topic): SearchText => ({
    kind: 'thema',
    topics: [topic.slug],
    type: 'Thema',
    title: topic.title,
    date: null,
    lead: topic.lead,
    body: joined(
      plain(topic.body),
      ...[...topic.lawLinks, ...topic.fundingLinks].map(({ label, note }) => joined(label, note)),
    ),
    keywords: '',
    weight: 2,
  }),
);

export const practiceExampleEntry = searchEntry(
  (example: PracticeExample) => paths.practiceExample(example.slug),
  (example: PracticeExample, keywords: string, topics: string[]): SearchText => ({
    kind: 'praxisbeispiel',
    topics,
    type: 'Praxisbeispiel',
    title: example.title,
    date: null,
    lead: example.lead,
    body: joined(
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

export const newsletterEntry = searchEntry(
  (issue: NewsletterIssue) => paths.newsletterIssue(issue.slug),
  (issue: NewsletterIssue): SearchText => ({
    kind: 'newsletter',
    topics: [],
    type: 'Newsletter',
    title: issue.title,
    date: formatDay(issue.issuedOn),
    lead: issue.lead,
    body: joined(...issue.sections.map(({ title, text }) => joined(title, text))),
    keywords: 'Newsletter Rundbrief',
    weight: 0.6,
  }),
);

export const seriesEntry = searchEntry(
  (entry: Series) => paths.series(entry.slug),
  (entry: Series): SearchText => ({
    kind: 'reihe',
    topics: [],
    type: seriesKindLabels[entry.kind],
    title: entry.title,
    date: entry.year === null ? null : String(entry.year),
    lead: '',
    body: plain(entry.intro),
    keywords: 'Veranstaltungsreihe',
    weight: 1,
  }),
);

export const pageEntry = searchEntry(
  (page: Page) => paths.page(page.path),
  (page: Page, people: string): SearchText => ({
    kind: 'seite',
    topics: [],
    type: 'Seite',
    title: page.title,
    date: null,
    lead: page.lead,
    body: joined(
      plain(page.body),
      page.video && joined(page.video.title, page.video.description),
      ...page.links.map(({ label, note }) => joined(label, note)),
      people,
    ),
    keywords: page.path === 'kontakt' ? 'Ansprechpartner Ansprechpartnerin Telefon E-Mail' : '',
    weight: 1.2,
  }),
);

export const memberEntry = searchEntry(
  (member: Member) => paths.member(member.slug),
  (member: Member): SearchText => ({
    kind: 'mitglied',
    topics: [],
    type: `Mitglied, ${memberKindLabels[member.kind]}`,
    title: member.name,
    date: null,
    lead: joined(
      member.district,
      member.governmentDistrict && `Regierungsbezirk ${member.governmentDistrict}`,
    ),
    body: plain(member.profile),
    keywords: 'Mitglied',
    weight: 0.8,
  }),
);
