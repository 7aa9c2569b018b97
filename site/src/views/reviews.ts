import { paths, type RichText } from '@netzwerk/shared';
import { groupBy } from '../cms/collection.ts';
import type { Site } from '../cms/site.ts';
import { eventRow, pastEvents, type EventRow } from './parts/event-row.ts';
import { surroundings } from './parts/chrome.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { bodyOf, requiredPage } from './parts/section-front.ts';

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
  return {
    ...pageView(surroundings(site, paths.reviews), {
      path: paths.reviews,
      title: front.title,
      description: front.lead || front.title,
      trail: [{ label: 'Veranstaltungen', href: paths.events }],
    }),
    title: front.title,
    lead: front.lead,
    body: bodyOf(front),
    years: [...groupBy(rows, ({ date }) => [date.year])].map(([year, events]) => ({
      year,
      events,
    })),
    count: rows.length,
  };
};
