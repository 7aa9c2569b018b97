import { paths, type Event, type PracticeExample } from '@netzwerk/shared';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { awaitsNewDate } from '../events/event-phase.ts';
import { organisationThing, websiteThing } from '../structured-data/organisation.ts';
import { articleCard, type ArticleCard } from './parts/article-card.ts';
import { eventRows, pastEvents, upcomingEvents, type EventRow } from './parts/event-row.ts';
import { currentGuides, guideCard, type GuideCard } from './parts/guide-card.ts';
import { surroundings } from './parts/chrome.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { practiceExampleCard, type PracticeExampleCard } from './parts/practice-example-card.ts';
import { requiredPage } from './parts/section-front.ts';
import { topicCard, type TopicCard } from './parts/topic-card.ts';

export interface Figure {
  value: string;
  label: string;
  /** "Stand März 2023" as the office words it. */
  asOf: string | null;
}

/** Images in the order of the page: practice example, articles. */
export interface HomeView extends PageView {
  headline: string;
  lead: string;
  figures: Figure[];
  /** The next five. */
  events: readonly EventRow[];
  /** The last two that took place. */
  reviews: readonly EventRow[];
  topics: TopicCard[];
  practiceExample: PracticeExampleCard | null;
  articles: ArticleCard[];
  guides: GuideCard[];
  /** Why and how to join, from the page about it. */
  joinLead: string;
}

const newestOf = remember((examples: readonly PracticeExample[]) =>
  examples.reduce<PracticeExample | undefined>(
    (best, each) =>
      best === undefined || Date.parse(each.updatedAt) > Date.parse(best.updatedAt) ? each : best,
    undefined,
  ),
);

const reviewsShown = 2;

/** The last ones that took place. */
const lastReviews = (site: Site): Event[] => {
  const found: Event[] = [];
  for (const event of pastEvents(site)) {
    if (event.state === 'cancelled' || awaitsNewDate(event)) continue;
    found.push(event);
    if (found.length === reviewsShown) break;
  }
  return found;
};

export const selectHome = (site: Site): HomeView => {
  const { settings } = site;
  const topics = site.topics.all.map((topic) => topicCard(topic));
  const articles = site.articles.all.slice(0, 3).map((article) => articleCard(site, article));
  const { all } = site.practiceExamples;
  const newest = newestOf(all);
  const practiceExample = newest === undefined ? null : practiceExampleCard(site, newest);
  return {
    ...pageView(surroundings(site, paths.home), {
      path: paths.home,
      title: `${settings.siteName} – ${settings.claim}`,
      description: settings.homeLead,
      images: [
        practiceExample?.picture.image ?? null,
        ...articles.map(({ picture }) => picture.image),
      ],
      things: () => [
        organisationThing(settings, site.publicUrl),
        websiteThing(settings, site.publicUrl),
      ],
    }),
    headline: settings.homeHeadline,
    lead: settings.homeLead,
    figures: settings.figures,
    events: eventRows(site, upcomingEvents(site).slice(0, 5)),
    reviews: eventRows(site, lastReviews(site)),
    topics,
    practiceExample,
    articles,
    guides: currentGuides(site)
      .slice(0, 3)
      .map((guide) => guideCard(site, guide)),
    joinLead: requiredPage(site, 'netzwerk/mitglied-werden').lead,
  };
};
