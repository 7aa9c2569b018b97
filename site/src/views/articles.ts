import { paths, type RichText } from '@netzwerk/shared';
import type { Site } from '../cms/site.ts';
import { articleCard, type ArticleCard } from './parts/article-card.ts';
import { surroundings } from './parts/chrome.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { requiredPage, richText } from './parts/section-front.ts';

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
  const years = [...new Set(cards.map(({ publishedOn }) => publishedOn.slice(0, 4)))];
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
    body: richText(front.body),
    years: years.map((year) => ({
      year,
      articles: cards.filter(({ publishedOn }) => publishedOn.startsWith(year)),
    })),
    feedHref: paths.feed,
  };
};
