import { paths } from '@netzwerk/shared';
import { groupBy } from '../cms/collection.ts';
import type { Site } from '../cms/site.ts';
import { eventRow, pastEvents, type EventRow } from './parts/event-row.ts';
import { type FrontView, frontView } from './parts/section-front.ts';

export interface ReviewsView extends FrontView {
  /** Latest year first; postponed and cancelled events stay, with their badge. */
  years: { year: string; events: EventRow[] }[];
  count: number;
}

export const selectReviews = (site: Site): ReviewsView => {
  const rows = pastEvents(site).map((event) => eventRow(site, event));
  return {
    ...frontView(site, 'veranstaltungen/rueckblick', {
      trail: [{ label: 'Veranstaltungen', href: paths.events }],
    }),
    years: [...groupBy(rows, ({ date }) => [date.year])].map(([year, events]) => ({
      year,
      events,
    })),
    count: rows.length,
  };
};
