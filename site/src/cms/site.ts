import {
  dayOf,
  requiredPagePaths,
  type Article,
  type Event,
  type Guide,
  type Member,
  type NewsletterIssue,
  type Page,
  type Person,
  type PracticeExample,
  type Redirect,
  type Series,
  type SiteSettings,
  type Topic,
  type Venue,
} from '@netzwerk/shared';
import type { BuildInput, PreparedImage } from './build-input.ts';
import { collect, type Collection } from './collection.ts';
import { noticed } from './reads.ts';
import { publicHalfOfEvent, publicHalfOfGuide } from './public-half.ts';
import { remember } from './remember.ts';
import { lastReached } from '../events/event-phase.ts';

/** Everything a page may read: the snapshot, put in order and indexed, and the build's clock. */
export interface Site {
  /**
   * The last moment that matters to an event and has come: it divides upcoming from past as the clock
   * does, and stays while nothing turns stale by itself.
   */
  readonly now: string;
  /** The build's calendar day in Europe/Berlin. */
  readonly today: string;
  readonly publicUrl: string;
  readonly settings: SiteSettings;
  readonly topics: Collection<Topic>;
  readonly series: Collection<Series>;
  /** By start, earliest first. */
  readonly events: Collection<Event>;
  /** Newest first. */
  readonly guides: Collection<Guide>;
  /** Newest first. */
  readonly articles: Collection<Article>;
  readonly practiceExamples: Collection<PracticeExample>;
  /** Newest first. */
  readonly newsletterIssues: Collection<NewsletterIssue>;
  /** By name; who has left is not among them. */
  readonly members: Collection<Member>;
  readonly pages: ReadonlyMap<string, Page>;
  readonly persons: ReadonlyMap<string, Person>;
  readonly venues: ReadonlyMap<string, Venue>;
  readonly redirects: readonly Redirect[];
  readonly media: Readonly<Record<string, PreparedImage>>;
  readonly documents: Readonly<Record<string, string>>;
  /** What stands in them, by file key; for the search alone. */
  readonly documentTexts: Readonly<Record<string, string>>;
}

const german = new Intl.Collator('de');
const order = <Value extends string | number>(a: Value, b: Value): number =>
  a < b ? -1 : a > b ? 1 : 0;

type Entry = { id: string };
type Compare<Of> = (a: Of, b: Of) => number;

// The id decides at last: in which order the CMS names entries means nothing.
const byTitle: Compare<Entry & { title: string }> = (a, b) =>
  german.compare(a.title, b.title) || order(a.id, b.id);
const byName: Compare<Entry & { name: string }> = (a, b) =>
  german.compare(a.name, b.name) || order(a.id, b.id);
const byPosition: Compare<{ position: number }> = (a, b) => a.position - b.position;
const newestFirst: Compare<Entry & { publishedOn: string; title: string }> = (a, b) =>
  order(b.publishedOn, a.publishedOn) || byTitle(a, b);
const newestIssueFirst: Compare<NewsletterIssue> = (a, b) =>
  order(b.issuedOn, a.issuedOn) || byTitle(a, b);

const required: readonly string[] = requiredPagePaths;
const rank = (path: string): number =>
  required.includes(path) ? required.indexOf(path) : Infinity;
/** Those the site cannot be without in their own order, then the others. */
const byPath: Compare<Page> = (a, b) => order(rank(a.path), rank(b.path)) || order(a.path, b.path);

const startMs = remember((event: Event) =>
  Math.min(...event.parts.map((part) => Date.parse(part.start))),
);

const publicEvent = remember((event: Event): Event => {
  const half = publicHalfOfEvent(event);
  const parts = half.parts.toSorted(
    (a, b) => Date.parse(a.start) - Date.parse(b.start) || order(a.key, b.key),
  );
  return { ...half, parts };
});
const publicGuide = remember(publicHalfOfGuide);

const byId = <Of extends Entry>(entries: readonly Of[]) =>
  new Map(entries.map((entry) => [entry.id, entry]));

// Each list by itself: those of which nothing has changed stay as they are, with their indexes.
const inOrder = {
  topics: remember((all: readonly Topic[]) =>
    collect(all.toSorted((a, b) => byPosition(a, b) || byTitle(a, b))),
  ),
  series: remember((all: readonly Series[]) =>
    collect(all.toSorted((a, b) => byPosition(a, b) || byTitle(a, b))),
  ),
  events: remember((all: readonly Event[]) =>
    collect(
      all
        .map((each) => publicEvent(each))
        .map((event) => ({ event, ms: startMs(event) }))
        .toSorted((a, b) => a.ms - b.ms || byTitle(a.event, b.event))
        .map(({ event }) => event),
    ),
  ),
  guides: remember((all: readonly Guide[]) =>
    collect(all.map((guide) => publicGuide(guide)).toSorted(newestFirst)),
  ),
  articles: remember((all: readonly Article[]) => collect(all.toSorted(newestFirst))),
  practiceExamples: remember((all: readonly PracticeExample[]) => collect(all.toSorted(byTitle))),
  newsletterIssues: remember((all: readonly NewsletterIssue[]) =>
    collect(all.toSorted(newestIssueFirst)),
  ),
  members: remember((all: readonly Member[], today: string) =>
    collect(all.filter(({ leftOn }) => leftOn === null || leftOn > today).toSorted(byName)),
  ),
  pages: remember(
    (all: readonly Page[]) => new Map(all.toSorted(byPath).map((page) => [page.path, page])),
  ),
  persons: remember((all: readonly Person[]) =>
    byId(all.toSorted((a, b) => byPosition(a, b) || byName(a, b))),
  ),
  venues: remember((all: readonly Venue[]) => byId(all)),
};

/**
 * Entries that have not changed are given as the same objects each time, and lists of which no entry
 * has changed as the same lists: what was made of them is kept then, and a pass costs what has
 * changed (see {@link remember}).
 */
export const createSite = ({ snapshot, ...input }: BuildInput): Site => {
  const today = dayOf(input.now);
  const events = inOrder.events(snapshot.events);
  return noticed<Site>({
    ...input,
    now: lastReached(events.all, input.now),
    today,
    settings: snapshot.settings,
    topics: inOrder.topics(snapshot.topics),
    series: inOrder.series(snapshot.series),
    events,
    guides: inOrder.guides(snapshot.guides),
    articles: inOrder.articles(snapshot.articles),
    practiceExamples: inOrder.practiceExamples(snapshot.practiceExamples),
    newsletterIssues: inOrder.newsletterIssues(snapshot.newsletterIssues),
    members: inOrder.members(snapshot.members, today),
    pages: inOrder.pages(snapshot.pages),
    persons: inOrder.persons(snapshot.persons),
    venues: inOrder.venues(snapshot.venues),
    redirects: snapshot.redirects,
  });
};
