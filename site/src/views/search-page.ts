import { paths, type RichText } from '@netzwerk/shared';
import type { Site } from '../cms/site.ts';
import { surroundings } from './parts/chrome.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import type { TextLink } from './parts/pieces.ts';
import { bodyOf, requiredPage } from './parts/section-front.ts';

/** The form; answers are filled in at `<!--search-results-->` by the gateway. */
export interface SearchPageView extends PageView {
  title: string;
  lead: string;
  body: RichText | null;
  /** Where to go without searching. */
  topics: TextLink[];
}

export const selectSearchPage = (site: Site): SearchPageView => {
  const front = requiredPage(site, 'suche');
  return {
    ...pageView(surroundings(site, paths.search), {
      path: paths.search,
      title: front.title,
      description: front.lead || front.title,
      index: false,
    }),
    title: front.title,
    lead: front.lead,
    body: bodyOf(front),
    topics: site.topics.all.map(({ title, slug }) => ({ label: title, href: paths.topic(slug) })),
  };
};
