import { paths, type RichText } from '@netzwerk/shared';
import type { Site } from '../cms/site.ts';
import { articleCard, type ArticleCard } from './parts/article-card.ts';
import { currentGuides, guideCard, type GuideCard } from './parts/guide-card.ts';
import { surroundings } from './parts/chrome.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { practiceExampleCard, type PracticeExampleCard } from './parts/practice-example-card.ts';
import { bodyOf, requiredPage } from './parts/section-front.ts';

/** Front of "Informationen". Images in order: articles, practice examples. */
export interface InformationView extends PageView {
  title: string;
  lead: string;
  body: RichText | null;
  articles: ArticleCard[];
  articlesHref: string;
  guides: GuideCard[];
  guidesHref: string;
  practiceExamples: PracticeExampleCard[];
  practiceExamplesHref: string;
}

export const selectInformation = (site: Site): InformationView => {
  const front = requiredPage(site, 'informationen');
  const articles = site.articles.all.slice(0, 3).map((article) => articleCard(site, article));
  const practiceExamples = site.practiceExamples.all
    .slice(0, 3)
    .map((example) => practiceExampleCard(site, example));
  return {
    ...pageView(surroundings(site, paths.information), {
      path: paths.information,
      title: front.title,
      description: front.lead || front.title,
      images: [...articles, ...practiceExamples].map(({ picture }) => picture.image),
    }),
    title: front.title,
    lead: front.lead,
    body: bodyOf(front),
    articles,
    articlesHref: paths.articles,
    guides: currentGuides(site)
      .slice(0, 4)
      .map((guide) => guideCard(site, guide)),
    guidesHref: paths.guides,
    practiceExamples,
    practiceExamplesHref: paths.practiceExamples,
  };
};
