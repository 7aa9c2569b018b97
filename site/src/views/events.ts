import { formatMonth, paths } from '@netzwerk/shared';
import type { Site } from '../cms/site.ts';
import {
  eventRows,
  pastEvents,
  seriesLink,
  upcomingEvents,
  type EventRow,
  type SeriesLink,
} from './parts/event-row.ts';
import { eventFacets } from './parts/facets.ts';
import { listFilter, type ListFilter } from './parts/list-filter.ts';
import { frontView, type FrontView } from './parts/section-front.ts';
import { listViews, type ListViews } from './parts/list-views.ts';

export interface EventMonth {
  /** `YYYY-MM` */
  key: string;
  /** "März 2026" */
  label: string;
  events: readonly EventRow[];
}

export interface EventsView extends FrontView {
  /** Running and upcoming by month of their start; empty when nothing is planned. */
  months: EventMonth[];
  upcomingCount: number;
  filter: ListFilter | null;
  views: ListViews;
  /** The last five, with the way to all others. */
  past: readonly EventRow[];
  series: SeriesLink[];
  reviewsHref: string;
  calendarHref: string;
}

const groupByMonth = (rows: readonly EventRow[]): EventMonth[] => {
  const months = new Map<string, EventRow[]>();
  for (const row of rows) {
    const key = row.date.start.slice(0, 7);
    months.set(key, [...(months.get(key) ?? []), row]);
  }
  return [...months].map(([key, events]) => ({ key, label: formatMonth(`${key}-01`), events }));
};

export const selectEvents = (site: Site): EventsView => {
  const entries = upcomingEvents(site);
  const upcoming = eventRows(site, entries);
  return {
    ...frontView(site, 'veranstaltungen', {
      feed: { label: 'Veranstaltungen', href: paths.eventsFeed },
    }),
    months: groupByMonth(upcoming),
    upcomingCount: upcoming.length,
    filter: listFilter({
      action: paths.events,
      one: 'Termin',
      many: 'Termine',
      entries,
      hrefOf: ({ slug }) => paths.event(slug),
      facets: eventFacets(site),
    }),
    views: listViews(site),
    past: eventRows(site, pastEvents(site).slice(0, 5)),
    series: site.series.all.map(seriesLink),
    reviewsHref: paths.reviews,
    calendarHref: paths.eventsCalendar,
  };
};
