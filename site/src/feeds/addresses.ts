import { paths } from '@netzwerk/shared';
import type { Site } from '../cms/site.ts';
import { articleYears } from '../views/articles.ts';
import { editorialPagePaths } from '../views/editorial-page.ts';
import { reviewYears } from '../views/reviews.ts';

export interface Address {
  path: string;
  /** When its own entry last changed; null for lists, which change with what they list. */
  updatedAt: string | null;
}

const list = (path: string): Address => ({ path, updatedAt: null });

const entries = (
  all: readonly { slug: string; updatedAt: string }[],
  path: (slug: string) => string,
): Address[] => all.map(({ slug, updatedAt }) => ({ path: path(slug), updatedAt }));

/** Every page that may be indexed: all but the search, the member area and the error page. */
export const indexableAddresses = (site: Site): Address[] => [
  list(paths.home),
  ...editorialPagePaths(site).map((path) => ({
    path: paths.page(path),
    updatedAt: site.pages.get(path)?.updatedAt ?? null,
  })),
  list(paths.topics),
  ...entries(site.topics.all, paths.topic),
  list(paths.events),
  ...entries(site.events.all, paths.event),
  list(paths.seriesList),
  ...site.series.all.map(({ slug }) => list(paths.series(slug))),
  list(paths.reviews),
  ...reviewYears(site).map((year) => list(paths.reviewsOf(year))),
  list(paths.information),
  list(paths.articles),
  ...articleYears(site).map((year) => list(paths.articlesOf(year))),
  ...entries(site.articles.all, paths.article),
  list(paths.guides),
  ...entries(site.guides.all, paths.guide),
  list(paths.practiceExamples),
  ...entries(site.practiceExamples.all, paths.practiceExample),
  list(paths.members),
  list(paths.contact),
];
