import { paths, type RichText } from '@netzwerk/shared';
import type { Site } from '../cms/site.ts';
import { eventRow, pastEvents, type EventRow } from './parts/event-row.ts';
import { surroundings } from './parts/chrome.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { requiredPage, richText } from './parts/section-front.ts';

export interface ReviewsView extends PageView {
  title: string;
  lead: string;
  body: RichText | null;
  /** Latest year first; postponed and cancelled events stay, with their badge. */
  years: { year: string; events: EventRow[] }[];
  count: number;
}

export const selectReviews = (site: Site): ReviewsView => {
  const front = requiredPage(site, 'veranstaltungen/rueckblick');
  const rows = pastEvents(site).map((event) => eventRow(site, event));
  const years = [...new Set(rows.map(({ date }) => date.year))];
  return {
    ...pageView(surroundings(site, paths.reviews), {
      path: paths.reviews,
      title: front.title,
      description: front.lead || front.title,
      trail: [{ label: 'Veranstaltungen', href: paths.events }],
    }),
    title: front.title,
    lead: front.lead,
    body: richText(front.body),
    years: years.map((year) => ({ year, events: rows.filter(({ date }) => date.year === year) })),
    count: rows.length,
  };
};
