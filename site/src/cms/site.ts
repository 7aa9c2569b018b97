import {
  dayOf,
  type Article,
  type Event,
  type Guide,
  type Member,
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
import { publicHalfOfEvent, publicHalfOfGuide } from './public-half.ts';

/** Everything a page may read: the snapshot, put in order and indexed, and the build's clock. */
export interface Site {
  /** The moment that divides upcoming from past. */
  readonly now: string;
  /** Its calendar day in Europe/Berlin. */
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
  /** By name; who has left is not among them. */
  readonly members: Collection<Member>;
  readonly pages: ReadonlyMap<string, Page>;
  readonly persons: ReadonlyMap<string, Person>;
  readonly venues: ReadonlyMap<string, Venue>;
  readonly redirects: readonly Redirect[];
  readonly media: Readonly<Record<string, PreparedImage>>;
  readonly documents: Readonly<Record<string, string>>;
}

const german = new Intl.Collator('de');

const startOf = (event: Event): number =>
  Math.min(...event.parts.map((part) => Date.parse(part.start)));

const byId = <Entry extends { id: string }>(entries: readonly Entry[]) =>
  new Map(entries.map((entry) => [entry.id, entry]));

const inOrder = <Entry extends { position: number }>(
  entries: readonly Entry[],
  name: (entry: Entry) => string,
): Entry[] =>
  entries.toSorted((a, b) => a.position - b.position || german.compare(name(a), name(b)));

/** Newest first; the title decides between entries of one day, so that builds are repeatable. */
const newestFirst = <Entry extends { publishedOn: string; title: string }>(
  entries: readonly Entry[],
): Entry[] =>
  entries.toSorted(
    (a, b) => b.publishedOn.localeCompare(a.publishedOn) || german.compare(a.title, b.title),
  );

const inOrderOfStart = (event: Event): Event => ({
  ...event,
  parts: event.parts.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start)),
});

export const createSite = (input: BuildInput): Site => {
  const { snapshot } = input;
  const today = dayOf(input.now);
  return {
    now: input.now,
    today,
    publicUrl: input.publicUrl,
    settings: snapshot.settings,
    topics: collect(inOrder(snapshot.topics, (topic) => topic.title)),
    series: collect(inOrder(snapshot.series, (series) => series.title)),
    events: collect(
      snapshot.events
        .map((event) => inOrderOfStart(publicHalfOfEvent(event)))
        .toSorted((a, b) => startOf(a) - startOf(b) || german.compare(a.title, b.title)),
    ),
    guides: collect(newestFirst(snapshot.guides.map(publicHalfOfGuide))),
    articles: collect(newestFirst(snapshot.articles)),
    practiceExamples: collect(
      snapshot.practiceExamples.toSorted((a, b) => german.compare(a.title, b.title)),
    ),
    members: collect(
      snapshot.members
        .filter((member) => member.leftOn === null || member.leftOn > today)
        .toSorted((a, b) => german.compare(a.name, b.name)),
    ),
    pages: new Map(snapshot.pages.map((page) => [page.path, page])),
    persons: byId(inOrder(snapshot.persons, (person) => person.name)),
    venues: byId(snapshot.venues),
    redirects: snapshot.redirects,
    media: input.media,
    documents: input.documents,
  };
};
