import { paths, type RichText } from '@netzwerk/shared';
import { groupBy } from '../cms/collection.ts';
import type { Site } from '../cms/site.ts';
import { articleCard, type ArticleCard } from './parts/article-card.ts';
import { surroundings } from './parts/chrome.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { bodyOf, requiredPage } from './parts/section-front.ts';

export interface ArticlesView extends PageView {
  title: string;
  lead: string;
  body: RichText | null;
  /** Latest year first. */
  years: { year: string; articles: ArticleCard[] }[];
  feedHref: string;
}

export const selectArticles = (site: Site): ArticlesView => {
  const front = requiredPage(site, 'informationen/meldungen');
  const cards = site.articles.all.map((article) => articleCard(site, article));
  return {
    ...pageView(surroundings(site, paths.articles), {
      path: paths.articles,
      title: front.title,
      description: front.lead || front.title,
      trail: [{ label: 'Informationen', href: paths.information }],
      images: cards.map(({ picture }) => picture.image),
    }),
    title: front.title,
    lead: front.lead,
    body: bodyOf(front),
    years: [...groupBy(cards, ({ publishedOn }) => [publishedOn.slice(0, 4)])].map(
      ([year, articles]) => ({ year, articles }),
    ),
    feedHref: paths.feed,
  };
};
