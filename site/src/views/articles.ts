import { paths, type Article } from '@netzwerk/shared';
import { groupBy } from '../cms/collection.ts';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { articleCard, type ArticleCard } from './parts/article-card.ts';
import { surroundings } from './parts/chrome.ts';
import { pageView } from './parts/page-view.ts';
import { frontView, requiredPage, type FrontView } from './parts/section-front.ts';
import { yearLinks, yearsOnFront, type YearLink } from './parts/years.ts';

export interface ArticlesView extends FrontView {
  /** Latest year first. */
  years: { year: string; articles: ArticleCard[] }[];
  yearLinks: YearLink[];
}

/** All articles of one year. */
export interface ArticleYearView extends FrontView {
  /** "12 Meldungen" */
  countPhrase: string;
  articles: ArticleCard[];
  yearLinks: YearLink[];
}

const byYear = remember((site: Site) =>
  groupBy(site.articles.all, ({ publishedOn }) => [publishedOn.slice(0, 4)]),
);

const cards = (site: Site, articles: readonly Article[]): ArticleCard[] =>
  articles.map((article) => articleCard(site, article));

const informationTrail = { label: 'Informationen', href: paths.information };

export const selectArticles = (site: Site): ArticlesView => {
  const years = byYear(site);
  const front = yearsOnFront(years);
  const here = front.map(([year]) => year);
  const shown = front.map(([year, articles]) => ({ year, articles: cards(site, articles) }));
  return {
    ...frontView(site, 'informationen/meldungen', {
      trail: [informationTrail],
      feed: { label: 'Meldungen', href: paths.articlesFeed },
      images: shown.flatMap(({ articles }) => articles.map(({ picture }) => picture.image)),
    }),
    years: shown,
    yearLinks: yearLinks(years.keys(), paths.articlesOf, { here }),
  };
};

export const articleYears = (site: Site): string[] => [...byYear(site).keys()];

export const selectArticleYear = (site: Site, year: string): ArticleYearView | null => {
  const articles = byYear(site).get(year);
  if (articles === undefined) return null;
  const front = requiredPage(site, 'informationen/meldungen');
  const path = paths.articlesOf(year);
  const title = `${front.title} ${year}`;
  const shown = cards(site, articles);
  return {
    ...pageView(surroundings(site, path), {
      path,
      title,
      description: `Meldungen des Jahres ${year}.`,
      trail: [informationTrail, { label: front.title, href: paths.articles }],
      images: shown.map(({ picture }) => picture.image),
    }),
    title,
    lead: '',
    body: null,
    countPhrase: articles.length === 1 ? '1 Meldung' : `${articles.length} Meldungen`,
    articles: shown,
    yearLinks: yearLinks(articleYears(site), paths.articlesOf, { current: year }),
  };
};
