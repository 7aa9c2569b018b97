import { paths, type Article } from '@netzwerk/shared';
import { groupBy } from '../cms/collection.ts';
import { rememberOfSite } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { articleCard, type ArticleCard } from './parts/article-card.ts';
import { topicFacet } from './parts/facets.ts';
import { listFilter, type ListFilter } from './parts/list-filter.ts';
import { surroundings } from './parts/chrome.ts';
import { pageView } from './parts/page-view.ts';
import { frontView, requiredPage, type FrontView } from './parts/section-front.ts';
import { yearLinks, yearsOnFront, type YearLink } from './parts/years.ts';

export interface ArticlesView extends FrontView {
  /** Latest year first. */
  years: { year: string; articles: ArticleCard[] }[];
  yearLinks: YearLink[];
  filter: ListFilter | null;
  /** Where the rows of a year are that do not stand here: the address with `*` for the year. */
  yearPages: string;
}

/** All articles of one year. */
export interface ArticleYearView extends FrontView {
  /** "12 Meldungen" */
  countPhrase: string;
  articles: ArticleCard[];
  yearLinks: YearLink[];
  /** What the rows are by the filter of the front. */
  values: ListFilter['values'];
}

const byYear = rememberOfSite((site: Site) =>
  groupBy(site.articles.all, ({ publishedOn }) => [publishedOn.slice(0, 4)]),
);

const cards = (site: Site, articles: readonly Article[]): ArticleCard[] =>
  articles.map((article) => articleCard(site, article));

/** Of all years at once: the front offers them, each year's page carries its rows. */
const filterOf = rememberOfSite((site: Site): ListFilter | null =>
  listFilter({
    action: paths.articles,
    one: 'Meldung',
    many: 'Meldungen',
    entries: site.articles.all,
    hrefOf: ({ slug }) => paths.article(slug),
    facets: [
      topicFacet(site),
      {
        name: 'jahr',
        label: 'Jahr',
        options: [...byYear(site).keys()].map((year) => ({ value: year, label: year })),
        valuesOf: ({ publishedOn }) => [publishedOn.slice(0, 4)],
      },
    ],
  }),
);

/** Of these rows only: a change in another year is none of theirs. */
const valuesOf = (site: Site, cards: readonly ArticleCard[]): ListFilter['values'] => {
  const all = filterOf(site)?.values ?? {};
  return Object.fromEntries(cards.map(({ href }) => [href, all[href] ?? '']));
};

const filterOnFront = (site: Site, cards: readonly ArticleCard[]): ListFilter | null => {
  const filter = filterOf(site);
  return filter && { ...filter, values: valuesOf(site, cards) };
};

const informationTrail = { label: 'Informationen', href: paths.information };

export const selectArticles = (site: Site): ArticlesView => {
  const years = byYear(site);
  const front = yearsOnFront(years);
  const shown = front.map(([year, articles]) => ({ year, articles: cards(site, articles) }));
  return {
    ...frontView(site, 'informationen/meldungen', {
      trail: [informationTrail],
      feed: { label: 'Meldungen', href: paths.articlesFeed },
      images: shown.flatMap(({ articles }) => articles.map(({ picture }) => picture.image)),
    }),
    years: shown,
    yearLinks: yearLinks(years.keys(), paths.articlesOf),
    filter: filterOnFront(
      site,
      shown.flatMap(({ articles }) => articles),
    ),
    yearPages: paths.articlesOf('*'),
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
    values: valuesOf(site, shown),
    yearLinks: yearLinks(articleYears(site), paths.articlesOf, year),
  };
};
