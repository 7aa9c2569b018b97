import { paths, type RichText } from '@netzwerk/shared';
import type { Site } from '../cms/site.ts';
import { surroundings } from './parts/chrome.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { practiceExampleCard, type PracticeExampleCard } from './parts/practice-example-card.ts';
import { bodyOf, requiredPage } from './parts/section-front.ts';

export interface PracticeExamplesView extends PageView {
  title: string;
  lead: string;
  body: RichText | null;
  examples: PracticeExampleCard[];
}

export const selectPracticeExamples = (site: Site): PracticeExamplesView => {
  const front = requiredPage(site, 'informationen/praxisbeispiele');
  const examples = site.practiceExamples.all.map((example) => practiceExampleCard(site, example));
  return {
    ...pageView(surroundings(site, paths.practiceExamples), {
      path: paths.practiceExamples,
      title: front.title,
      description: front.lead || front.title,
      trail: [{ label: 'Informationen', href: paths.information }],
      images: examples.map(({ picture }) => picture.image),
    }),
    title: front.title,
    lead: front.lead,
    body: bodyOf(front),
    examples,
  };
};
