import { paths, type Event } from '@netzwerk/shared';
import { selectCalendar, subscribable, type CalendarView } from '../calendars/calendar.ts';
import { calendarEntries, type CalendarEntry } from '../calendars/calendar-entries.ts';
import { aboutTopic, inSeries } from '../cms/collection.ts';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import {
  selectArticlesFeed,
  selectEventsFeed,
  selectGuidesFeed,
  selectNewsFeed,
  selectPracticeExamplesFeed,
  selectTopicFeed,
} from '../feeds/site-feeds.ts';
import { selectRobots, selectSitemap } from '../feeds/sitemap.ts';
import { selectMemberAreas } from '../map/member-areas.ts';
import { selectStateMap } from '../map/state-map.ts';
import { planNames, planViews, selectPlan, type PlanView } from '../plans/site-plans.ts';
import { selectCode, sharedSlugs } from '../share/event-sharing.ts';
import { outputPer, outputPerEntry, singleOutput, type OutputType } from './output-type.ts';

const subscription = (site: Site, title: string, events: readonly Event[]) =>
  selectCalendar(site, `${title} – ${site.settings.siteName}`, subscribable(site, events));

export const allEventsCalendar = singleOutput('/veranstaltungen.ics', (site) =>
  subscription(site, 'Termine', site.events.all),
);

export const topicCalendar = outputPerEntry(
  '/themen/[slug].ics',
  ({ topics }) => topics,
  (site, slug) => {
    const topic = site.topics.bySlug.get(slug);
    if (topic === undefined) return null;
    return subscription(site, topic.title, aboutTopic(site.events.all, topic.id));
  },
);

export const seriesCalendar = outputPerEntry(
  '/veranstaltungen/reihen/[slug].ics',
  ({ series }) => series,
  (site, slug) => {
    const series = site.series.bySlug.get(slug);
    if (series === undefined) return null;
    return subscription(site, series.title, inSeries(site.events.all, series.id));
  },
);

const ownCalendar = remember((event: Event, entries: CalendarEntry[]): CalendarView => ({
  name: event.title,
  events: [entries],
}));

export const eventCalendar = outputPerEntry(
  '/veranstaltungen/[slug].ics',
  ({ events }) => events,
  (site, slug) => {
    const event = site.events.bySlug.get(slug);
    return event === undefined ? null : ownCalendar(event, calendarEntries(site, event));
  },
);

export const newsFeedFile = singleOutput('/feed.xml', selectNewsFeed);
export const eventsFeedFile = singleOutput('/veranstaltungen/feed.xml', selectEventsFeed);
export const articlesFeedFile = singleOutput(
  '/informationen/meldungen/feed.xml',
  selectArticlesFeed,
);
export const guidesFeedFile = singleOutput('/informationen/leitfaeden/feed.xml', selectGuidesFeed);
export const practiceExamplesFeedFile = singleOutput(
  '/informationen/praxisbeispiele/feed.xml',
  selectPracticeExamplesFeed,
);
export const topicFeedFile = outputPerEntry(
  '/themen/[slug]/feed.xml',
  ({ topics }) => topics,
  selectTopicFeed,
);
export const sitemapFile = singleOutput('/sitemap.xml', selectSitemap);
export const robotsFile = singleOutput('/robots.txt', selectRobots);
export const planFile: OutputType<'name', PlanView> = {
  ...outputPer('/plan/[name].svg', 'name', planNames, selectPlan),
  source: planViews,
};

export const eventCodeFile = outputPer(
  '/veranstaltungen/[slug]/qr.svg',
  'slug',
  sharedSlugs,
  selectCode,
);

/** The map that members are shown on. */
export const stateMapFile = singleOutput('/karte/nordrhein-westfalen.svg', selectStateMap);

/** Of the members' page, that fills them in on the map. */
export const memberAreasFile = singleOutput(paths.memberAreas, selectMemberAreas);

/** Every kind of file that is no page. */
export const fileTypes = [
  allEventsCalendar,
  topicCalendar,
  seriesCalendar,
  eventCalendar,
  newsFeedFile,
  eventsFeedFile,
  articlesFeedFile,
  guidesFeedFile,
  practiceExamplesFeedFile,
  topicFeedFile,
  sitemapFile,
  robotsFile,
  planFile,
  eventCodeFile,
  stateMapFile,
  memberAreasFile,
] as const;
