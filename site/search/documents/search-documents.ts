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
  type DocumentFile,
  type Event,
  type Guide,
  type Member,
  type NewsletterIssue,
  type Page,
  type PracticeExample,
  type Series,
  type Topic,
} from '@netzwerk/shared';
import { z } from 'zod';
import { pick } from '../../src/cms/collection.ts';
import { remember } from '../../src/cms/remember.ts';
import type { Site } from '../../src/cms/site.ts';
import { contentKey } from '../../src/outputs/content-key.ts';
import { eventDateBlock } from '../../src/events/event-dates.ts';
import { eventPhase } from '../../src/events/event-phase.ts';
import { placePhrase } from '../../src/events/event-place.ts';
import { editorialPagePaths } from '../../src/views/editorial-page.ts';
import { fileFacts } from '../../src/views/parts/file-facts.ts';
import { readAtMost } from '../answers/excerpt.ts';
import { wordsOf } from '../words/german-words.ts';
import { searchKinds } from './search-kinds.ts';

/** One page as the search knows it: public text only, because it is made from the public `Site`. */
export const searchDocumentSchema = z.object({
  href: z.string(),
  /** What it is filtered by. */
  kind: z.enum(searchKinds.map(([kind]) => kind)),
  /** Slugs of the topics it is about. */
  topics: z.array(z.string()),
  /** "Veranstaltung", "Arbeitshilfe", "PDF, 2,3 MB, 24 Seiten" … */
  type: z.string(),
  title: z.string(),
  /** As people read it, null for pages without one. */
  date: z.string().nullable(),
  lead: z.string(),
  body: z.string(),
  /** Every further word of a text that is too long to be kept whole. */
  more: z.string(),
  /** The page that a file belongs to. */
  partOf: z.object({ title: z.string(), href: z.string() }).nullable(),
  /** Names it is also known by: topics, format, town, member. */
  keywords: z.string(),
  /** Above 1 it comes earlier among equals, below later. */
  weight: z.number(),
});
export type SearchDocument = z.infer<typeof searchDocumentSchema>;

/** A document whose text is worked out when somebody wants to read it. */
export interface SearchEntry {
  readonly href: string;
  /** Equal for equal documents of the same code. */
  readonly key: string;
  readonly document: () => SearchDocument;
}

type SearchText = Omit<SearchDocument, 'href' | 'more' | 'partOf'> &
  Partial<Pick<SearchDocument, 'more' | 'partOf'>>;

/** Its key is made of what the text is made of: turning Markdown into text costs a hundred times more. */
const searchEntry = <First extends object, Rest extends readonly unknown[]>(
  hrefOf: (first: First, rest: NoInfer<Rest>) => string,
  textOf: (first: First, ...rest: Rest) => SearchText,
) =>
  remember((first: First, ...rest: Rest): SearchEntry => {
    const href = hrefOf(first, rest);
    let made: SearchDocument | null = null;
    return {
      href,
      key: contentKey([first, ...rest]),
      document: () => (made ??= { href, more: '', partOf: null, ...textOf(first, ...rest) }),
    };
  });

const join = (...texts: (string | null | undefined)[]): string =>
  texts.filter((text) => text !== null && text !== undefined && text !== '').join(' ');

const plain = (markdown: string | null | undefined): string =>
  markdown ? richTextToPlain(markdown) : '';

const topicTitles = (site: Site, ids: readonly string[]): string =>
  pick(site.topics.byId, ids)
    .map(({ title }) => title)
    .join(' ');

const topicSlugs = (site: Site, ids: readonly string[]): string[] =>
  pick(site.topics.byId, ids).map(({ slug }) => slug);

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

const eventEntry = searchEntry(
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

const guideEntry = searchEntry(
  (guide: Guide) => paths.guide(guide.slug),
  (guide: Guide, isReplaced: boolean, topicNames: string, topics: string[]): SearchText => ({
    kind: 'leitfaden',
    topics,
    type: guideKindLabels[guide.kind],
    title: guide.title,
    date: formatDay(guide.publishedOn),
    lead: guide.summary,
    body: join(plain(guide.body), ...guide.files.map(({ title }) => title)),
    keywords: topicNames,
    weight: isReplaced ? 0.6 : 1.1,
  }),
);

const articleEntry = searchEntry(
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

const topicEntry = searchEntry(
  (topic: Topic) => paths.topic(topic.slug),
  (topic: Topic): SearchText => ({
    kind: 'thema',
    topics: [topic.slug],
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
  }),
);

const practiceExampleEntry = searchEntry(
  (example: PracticeExample) => paths.practiceExample(example.slug),
  (example: PracticeExample, keywords: string, topics: string[]): SearchText => ({
    kind: 'praxisbeispiel',
    topics,
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

const newsletterEntry = searchEntry(
  (issue: NewsletterIssue) => paths.newsletterIssue(issue.slug),
  (issue: NewsletterIssue): SearchText => ({
    kind: 'newsletter',
    topics: [],
    type: 'Newsletter',
    title: issue.title,
    date: formatDay(issue.issuedOn),
    lead: issue.lead,
    body: join(...issue.sections.map(({ title, text }) => join(title, text))),
    keywords: 'Newsletter Rundbrief',
    weight: 0.6,
  }),
);

const seriesEntry = searchEntry(
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

const pageEntry = searchEntry(
  (page: Page) => paths.page(page.path),
  (page: Page, people: string): SearchText => ({
    kind: 'seite',
    topics: [],
    type: 'Seite',
    title: page.title,
    date: null,
    lead: page.lead,
    body: join(
      plain(page.body),
      page.video && join(page.video.title, page.video.description),
      ...page.links.map(({ label, note }) => join(label, note)),
      people,
    ),
    keywords: page.path === 'kontakt' ? 'Ansprechpartner Ansprechpartnerin Telefon E-Mail' : '',
    weight: 1.2,
  }),
);

const memberEntry = searchEntry(
  (member: Member) => paths.member(member.slug),
  (member: Member): SearchText => ({
    kind: 'mitglied',
    topics: [],
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
  }),
);

/** The text of a file that the public may have, as a hit of its own that names its page. */
const fileEntry = searchEntry(
  (_file: DocumentFile, [href]: readonly [string, ...unknown[]]) => href,
  (
    file: DocumentFile,
    _href: string,
    text: string,
    page: { title: string; href: string },
    { date, isReplaced, topics }: { date: string | null; isReplaced: boolean; topics: string[] },
  ): SearchText => ({
    kind: 'dokument',
    topics,
    type: fileFacts(file),
    title: file.title,
    date,
    lead: '',
    body: text.slice(0, readAtMost),
    more: [...new Set(wordsOf(text.slice(readAtMost)))].join(' '),
    partOf: page,
    keywords: '',
    weight: isReplaced ? 0.4 : 0.7,
  }),
);

/** Remembered by their page, so that an entry that has not changed gives the very same objects. */
const filePage = remember((_entry: object, title: string, href: string) => ({ title, href }));
const fileSurroundings = remember(
  (_entry: object, date: string | null, isReplaced: boolean, topics: string[]) => ({
    date,
    isReplaced,
    topics,
  }),
);

const filesOf = (
  { documents, documentTexts }: Site,
  files: readonly DocumentFile[],
  page: ReturnType<typeof filePage>,
  surroundings: ReturnType<typeof fileSurroundings>,
): SearchEntry[] =>
  files.flatMap((file) => {
    const href = file.fileKey === null ? undefined : documents[file.fileKey];
    const text = file.fileKey === null ? undefined : documentTexts[file.fileKey];
    return href === undefined || text === undefined
      ? []
      : [fileEntry(file, href, text, page, surroundings)];
  });

const fileEntries = (site: Site, replaced: ReadonlySet<string | null>): SearchEntry[] => [
  ...site.guides.all.flatMap((guide) =>
    filesOf(
      site,
      guide.files,
      filePage(guide, guide.title, paths.guide(guide.slug)),
      fileSurroundings(
        guide,
        formatDay(guide.publishedOn),
        replaced.has(guide.id),
        topicSlugs(site, guide.topicIds),
      ),
    ),
  ),
  ...site.events.all.flatMap((event) =>
    event.details === null || event.details.documents.length === 0
      ? []
      : filesOf(
          site,
          event.details.documents,
          filePage(event, event.title, paths.event(event.slug)),
          fileSurroundings(
            event,
            eventDateBlock(event).phrase,
            false,
            topicSlugs(site, event.topicIds),
          ),
        ),
  ),
];

const officePeople = (site: Site): string =>
  join(
    ...[...site.persons.values()]
      .filter(({ office }) => office)
      .map(({ name, role, responsibleFor }) => join(name, role, responsibleFor)),
  );

/** Fronts of sections and of forms: what they are called is looked for too. */
const frontPaths = [
  'themen',
  'veranstaltungen',
  'veranstaltungen/reihen',
  'veranstaltungen/rueckblick',
  'informationen',
  'informationen/meldungen',
  'informationen/leitfaeden',
  'informationen/praxisbeispiele',
  'mitglieder',
  'mitgliederbereich',
  'kontakt',
  'kontakt/nachricht',
  'kontakt/anderes-format',
  'barriere-melden',
];

const pages = (site: Site): SearchEntry[] =>
  pick(site.pages, [...editorialPagePaths(site), ...frontPaths]).map((page) =>
    pageEntry(page, page.path === 'kontakt' ? officePeople(site) : ''),
  );

/** All that the search knows of a site; what has not changed gives the very entries it gave before. */
export const searchEntries = (site: Site): SearchEntry[] => {
  const replaced = new Set(site.guides.all.map(({ supersedesId }) => supersedesId));
  return [
    ...site.topics.all.map((topic) => topicEntry(topic)),
    ...pages(site),
    ...site.events.all.map((event) =>
      eventEntry(
        event,
        eventPhase(event, site.now) === 'past',
        eventSurroundings(site, event),
        topicSlugs(site, event.topicIds),
      ),
    ),
    ...site.guides.all.map((guide) =>
      guideEntry(
        guide,
        replaced.has(guide.id),
        topicTitles(site, guide.topicIds),
        topicSlugs(site, guide.topicIds),
      ),
    ),
    ...site.articles.all.map((article) =>
      articleEntry(
        article,
        topicTitles(site, article.topicIds),
        topicSlugs(site, article.topicIds),
      ),
    ),
    ...site.practiceExamples.all.map((example) =>
      practiceExampleEntry(
        example,
        join(
          pick(site.members.byId, [example.memberId])[0]?.name,
          topicTitles(site, example.topicIds),
        ),
        topicSlugs(site, example.topicIds),
      ),
    ),
    ...site.newsletterIssues.all.map((issue) => newsletterEntry(issue)),
    ...site.series.all.map((entry) => seriesEntry(entry)),
    ...site.members.all.map((member) => memberEntry(member)),
    ...fileEntries(site, replaced),
  ];
};

export const searchDocuments = (site: Site): SearchDocument[] =>
  searchEntries(site).map(({ document }) => document());
