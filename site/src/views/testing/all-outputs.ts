import { buildSearchIndex } from '../../../search/search-index.ts';
import { calendarFile } from '../../calendars/calendar-file.ts';
import type { BuildInput } from '../../cms/build-input.ts';
import { createSite, type Site } from '../../cms/site.ts';
import { newsFeed } from '../../feeds/news-feed.ts';
import { robots, sitemap } from '../../feeds/sitemap.ts';
import { selectArticle } from '../article.ts';
import { selectArticles } from '../articles.ts';
import { selectContact } from '../contact.ts';
import { editorialPagePaths, selectEditorialPage } from '../editorial-page.ts';
import { selectEvent } from '../event.ts';
import { selectEvents } from '../events.ts';
import { selectGuide } from '../guide.ts';
import { selectGuides } from '../guides.ts';
import { selectHome } from '../home.ts';
import { selectInformation } from '../information.ts';
import { selectMemberArea } from '../member-area.ts';
import { selectMembers } from '../members.ts';
import { selectNotFound } from '../not-found.ts';
import type { PageView } from '../parts/page-view.ts';
import { selectPracticeExample } from '../practice-example.ts';
import { selectPracticeExamples } from '../practice-examples.ts';
import { selectReviews } from '../reviews.ts';
import { selectSearchPage } from '../search-page.ts';
import { selectSeriesList } from '../series-list.ts';
import { selectSeries } from '../series.ts';
import { selectTopic } from '../topic.ts';
import { selectTopics } from '../topics.ts';

/** The models of all pages of a site. */
export const allViews = (site: Site): PageView[] =>
  [
    selectHome(site),
    ...editorialPagePaths(site).map((path) => selectEditorialPage(site, path)),
    selectTopics(site),
    ...site.topics.all.map(({ slug }) => selectTopic(site, slug)),
    selectEvents(site),
    ...site.events.all.map(({ slug }) => selectEvent(site, slug)),
    selectSeriesList(site),
    ...site.series.all.map(({ slug }) => selectSeries(site, slug)),
    selectReviews(site),
    selectInformation(site),
    selectArticles(site),
    ...site.articles.all.map(({ slug }) => selectArticle(site, slug)),
    selectGuides(site),
    ...site.guides.all.map(({ slug }) => selectGuide(site, slug)),
    selectPracticeExamples(site),
    ...site.practiceExamples.all.map(({ slug }) => selectPracticeExample(site, slug)),
    selectMembers(site),
    selectContact(site),
    selectSearchPage(site),
    selectNotFound(site),
    selectMemberArea(site, 'start'),
    selectMemberArea(site, 'leitfaden'),
  ].filter((view) => view !== null);

/** Everything that leaves the build, in one text. */
export const allOutputs = (input: BuildInput): string => {
  const site = createSite(input);
  return [
    ...allViews(site).map((view) => JSON.stringify(view)),
    calendarFile(site, 'Alle', site.events.all),
    newsFeed(site),
    sitemap(site),
    robots(site),
    JSON.stringify(buildSearchIndex(input)),
  ].join('\n');
};
