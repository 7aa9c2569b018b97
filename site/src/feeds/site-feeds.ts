import {
  guideKindLabels,
  paths,
  type Article,
  type Event,
  type Guide,
  type PracticeExample,
  type Topic,
} from '@netzwerk/shared';
import { aboutTopic } from '../cms/collection.ts';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { eventDateBlock } from '../events/event-dates.ts';
import { awaitsNewDate } from '../events/event-phase.ts';
import { placePhrase } from '../events/event-place.ts';
import { upcomingEvents } from '../views/parts/event-row.ts';
import { currentGuides } from '../views/parts/guide-card.ts';
import type { FeedItem, FeedView } from './feed.ts';

/** So many of each kind; who comes less often finds the rest on the page. */
const itemMaximum = 30;

/** Noon UTC: a day without a time falls on itself in every European zone. */
const dayAsDate = (day: string): string => new Date(`${day}T12:00:00Z`).toUTCString();
const momentAsDate = (instant: string): string => new Date(instant).toUTCString();

const eventTitle = (event: Event): string => {
  if (event.state === 'cancelled') return `Abgesagt: ${event.title}`;
  if (awaitsNewDate(event)) return `Verschoben: ${event.title}`;
  return `${eventDateBlock(event).phrase}: ${event.title}`;
};

const articleItem = remember((article: Article, publicUrl: string): FeedItem => ({
  title: article.title,
  link: `${publicUrl}${paths.article(article.slug)}`,
  description: article.lead,
  published: dayAsDate(article.publishedOn),
  category: 'Meldung',
}));

const eventItem = remember((event: Event, publicUrl: string): FeedItem => ({
  title: eventTitle(event),
  link: `${publicUrl}${paths.event(event.slug)}`,
  description: `${placePhrase(event)}. ${event.lead}`,
  published: momentAsDate(event.updatedAt),
  category: 'Veranstaltung',
}));

const guideItem = remember((guide: Guide, publicUrl: string): FeedItem => ({
  title: guide.title,
  link: `${publicUrl}${paths.guide(guide.slug)}`,
  description: guide.summary,
  published: dayAsDate(guide.publishedOn),
  category: guideKindLabels[guide.kind],
}));

const practiceExampleItem = remember((example: PracticeExample, publicUrl: string): FeedItem => ({
  title: example.title,
  link: `${publicUrl}${paths.practiceExample(example.slug)}`,
  description: example.lead,
  published: momentAsDate(example.updatedAt),
  category: 'Praxisbeispiel',
}));

const publishedMs = remember(({ published }: FeedItem) => Date.parse(published));

const latestFirst = (items: readonly FeedItem[]): FeedItem[] =>
  items.toSorted((a, b) => publishedMs(b) - publishedMs(a) || (a.link < b.link ? -1 : 1));

interface Kinds {
  articles?: readonly Article[];
  events?: readonly Event[];
  guides?: readonly Guide[];
  practiceExamples?: readonly PracticeExample[];
}

const itemsOf = (publicUrl: string, kinds: Kinds): FeedItem[] => {
  const { articles = [], events = [], guides = [], practiceExamples = [] } = kinds;
  const examples = practiceExamples.map((example) => practiceExampleItem(example, publicUrl));
  return latestFirst([
    ...articles.slice(0, itemMaximum).map((article) => articleItem(article, publicUrl)),
    ...events.map((event) => eventItem(event, publicUrl)),
    ...guides.slice(0, itemMaximum).map((guide) => guideItem(guide, publicUrl)),
    ...latestFirst(examples).slice(0, itemMaximum),
  ]);
};

/** What is new on the whole site: articles, and what is to come. */
export const selectNewsFeed = (site: Site): FeedView => ({
  title: site.settings.siteName,
  description: `Meldungen und Veranstaltungen: ${site.settings.claim}`,
  publicUrl: site.publicUrl,
  pagePath: paths.home,
  feedPath: paths.feed,
  items: itemsOf(site.publicUrl, { articles: site.articles.all, events: upcomingEvents(site) }),
});

const kindFeed = (
  title: string,
  [pagePath, feedPath]: readonly [pagePath: string, feedPath: string],
  kindsOf: (site: Site) => Kinds,
) => {
  return (site: Site): FeedView => ({
    title: `${title} – ${site.settings.siteName}`,
    description: `${title}: ${site.settings.claim}`,
    publicUrl: site.publicUrl,
    pagePath,
    feedPath,
    items: itemsOf(site.publicUrl, kindsOf(site)),
  });
};

export const selectEventsFeed = kindFeed(
  'Veranstaltungen',
  [paths.events, paths.eventsFeed],
  (site) => ({ events: upcomingEvents(site) }),
);
export const selectArticlesFeed = kindFeed(
  'Meldungen',
  [paths.articles, paths.articlesFeed],
  ({ articles }) => ({ articles: articles.all }),
);
export const selectGuidesFeed = kindFeed('Leitfäden', [paths.guides, paths.guidesFeed], (site) => ({
  guides: currentGuides(site),
}));
export const selectPracticeExamplesFeed = kindFeed(
  'Praxisbeispiele',
  [paths.practiceExamples, paths.practiceExamplesFeed],
  ({ practiceExamples }) => ({ practiceExamples: practiceExamples.all }),
);

const topicFeed = (site: Site, { id, slug, title, lead }: Topic): FeedView => ({
  title: `${title} – ${site.settings.siteName}`,
  description: lead,
  publicUrl: site.publicUrl,
  pagePath: paths.topic(slug),
  feedPath: paths.topicFeed(slug),
  items: itemsOf(site.publicUrl, {
    articles: aboutTopic(site.articles.all, id),
    events: aboutTopic(upcomingEvents(site), id),
    guides: aboutTopic(currentGuides(site), id),
    practiceExamples: aboutTopic(site.practiceExamples.all, id),
  }),
});

/** Whatever is new about a topic. */
export const selectTopicFeed = (site: Site, slug: string): FeedView | null => {
  const topic = site.topics.bySlug.get(slug);
  return topic === undefined ? null : topicFeed(site, topic);
};
