import { paths } from '@netzwerk/shared';
import type { Site } from '../cms/site.ts';
import { articleCard, type ArticleCard } from './parts/article-card.ts';
import { currentGuides, guideCard, type GuideCard } from './parts/guide-card.ts';
import { practiceExampleCard, type PracticeExampleCard } from './parts/practice-example-card.ts';
import { frontView, type FrontView } from './parts/section-front.ts';

/** Front of "Informationen". Images in order: articles, practice examples. */
export interface InformationView extends FrontView {
  articles: ArticleCard[];
  articlesHref: string;
  guides: GuideCard[];
  guidesHref: string;
  practiceExamples: PracticeExampleCard[];
  practiceExamplesHref: string;
}

export const selectInformation = (site: Site): InformationView => {
  const articles = site.articles.all.slice(0, 3).map((article) => articleCard(site, article));
  const practiceExamples = site.practiceExamples.all
    .slice(0, 3)
    .map((example) => practiceExampleCard(site, example));
  return {
    ...frontView(site, 'informationen', {
      images: [...articles, ...practiceExamples].map(({ picture }) => picture.image),
    }),
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
