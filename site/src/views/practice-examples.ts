import { paths } from '@netzwerk/shared';
import type { Site } from '../cms/site.ts';
import { practiceExampleCard, type PracticeExampleCard } from './parts/practice-example-card.ts';
import { practiceExampleFacets } from './parts/facets.ts';
import { listFilter, type ListFilter } from './parts/list-filter.ts';
import { frontView, type FrontView } from './parts/section-front.ts';

export interface PracticeExamplesView extends FrontView {
  examples: PracticeExampleCard[];
  filter: ListFilter | null;
}

export const selectPracticeExamples = (site: Site): PracticeExamplesView => {
  const examples = site.practiceExamples.all.map((example) => practiceExampleCard(site, example));
  return {
    ...frontView(site, 'informationen/praxisbeispiele', {
      trail: [{ label: 'Informationen', href: paths.information }],
      feed: { label: 'Praxisbeispiele', href: paths.practiceExamplesFeed },
      images: examples.map(({ picture }) => picture.image),
    }),
    examples,
    filter: listFilter({
      action: paths.practiceExamples,
      one: 'Praxisbeispiel',
      many: 'Praxisbeispiele',
      entries: site.practiceExamples.all,
      hrefOf: ({ slug }) => paths.practiceExample(slug),
      facets: practiceExampleFacets(site),
    }),
  };
};
