import { paths } from '@netzwerk/shared';
import { groupBy } from '../cms/collection.ts';
import { rememberOfSite } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { eventDateBlock } from '../events/event-dates.ts';
import { surroundings } from './parts/chrome.ts';
import { eventRows, pastEvents, type EventRow } from './parts/event-row.ts';
import { pageView } from './parts/page-view.ts';
import { frontView, requiredPage, type FrontView } from './parts/section-front.ts';
import { yearLinks, yearsOnFront, type YearLink } from './parts/years.ts';

export interface ReviewsView extends FrontView {
  /** Latest year first; postponed and cancelled events stay, with their badge. */
  years: { year: string; events: readonly EventRow[] }[];
  yearLinks: YearLink[];
}

/** All events of one year that are over. */
export interface ReviewYearView extends FrontView {
  /** "12 Veranstaltungen" */
  countPhrase: string;
  events: readonly EventRow[];
  yearLinks: YearLink[];
}

const byYear = rememberOfSite((site: Site) =>
  groupBy(pastEvents(site), (event) => [eventDateBlock(event).year]),
);

const eventsTrail = { label: 'Veranstaltungen', href: paths.events };

export const selectReviews = (site: Site): ReviewsView => {
  const years = byYear(site);
  const front = yearsOnFront(years);
  return {
    ...frontView(site, 'veranstaltungen/rueckblick', { trail: [eventsTrail] }),
    years: front.map(([year, events]) => ({ year, events: eventRows(site, events) })),
    yearLinks: yearLinks(years.keys(), paths.reviewsOf),
  };
};

export const reviewYears = (site: Site): string[] => [...byYear(site).keys()];

export const selectReviewYear = (site: Site, year: string): ReviewYearView | null => {
  const events = byYear(site).get(year);
  if (events === undefined) return null;
  const front = requiredPage(site, 'veranstaltungen/rueckblick');
  const path = paths.reviewsOf(year);
  const title = `${front.title} ${year}`;
  return {
    ...pageView(surroundings(site, path), {
      path,
      title,
      description: `Veranstaltungen des Jahres ${year} im Rückblick.`,
      trail: [eventsTrail, { label: front.title, href: paths.reviews }],
    }),
    title,
    lead: '',
    body: null,
    countPhrase: events.length === 1 ? '1 Veranstaltung' : `${events.length} Veranstaltungen`,
    events: eventRows(site, events),
    yearLinks: yearLinks(reviewYears(site), paths.reviewsOf, year),
  };
};
