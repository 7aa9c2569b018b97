import { paths } from '@netzwerk/shared';
import type { Site } from '../cms/site.ts';
import type { TextLink } from './parts/pieces.ts';
import { frontView, type FrontView } from './parts/section-front.ts';

/** The form; answers are filled in at `<!--search-results-->` by the gateway. */
export interface SearchPageView extends FrontView {
  /** Where to go without searching. */
  topics: TextLink[];
}

export const selectSearchPage = (site: Site): SearchPageView => ({
  ...frontView(site, 'suche', { index: false }),
  topics: site.topics.all.map(({ title, slug }) => ({ label: title, href: paths.topic(slug) })),
});
