import { paths } from '@netzwerk/shared';
import { groupBy } from '../cms/collection.ts';
import type { Site } from '../cms/site.ts';
import { articleCard, type ArticleCard } from './parts/article-card.ts';
import { type FrontView, frontView } from './parts/section-front.ts';

export interface ArticlesView extends FrontView {
  /** Latest year first. */
  years: { year: string; articles: ArticleCard[] }[];
  feedHref: string;
}

export const selectArticles = (site: Site): ArticlesView => {
  const cards = site.articles.all.map((article) => articleCard(site, article));
  return {
    ...frontView(site, 'informationen/meldungen', {
      trail: [{ label: 'Informationen', href: paths.information }],
      images: cards.map(({ picture }) => picture.image),
    }),
    years: [...groupBy(cards, ({ publishedOn }) => [publishedOn.slice(0, 4)])].map(
      ([year, articles]) => ({ year, articles }),
    ),
    feedHref: paths.feed,
  };
};
