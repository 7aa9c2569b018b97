import { formatMonth, paths } from '@netzwerk/shared';
import { rememberOfSite, steady } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { eventsByYear } from '../events/event-days.ts';
import { groupBy } from '../cms/collection.ts';
import { surroundings } from './parts/chrome.ts';
import { eventRows, seriesLink, type EventRow, type SeriesLink } from './parts/event-row.ts';
import { listViews, type ListViews } from './parts/list-views.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { yearLinks, type YearLink } from './parts/years.ts';

export interface ProgrammeMonth {
  /** `YYYY-MM` */
  key: string;
  /** "März 2026" */
  label: string;
  events: readonly EventRow[];
}

/** Jahresprogramm: a year's events on one sheet, made to be printed. */
export interface ProgrammeView extends PageView {
  title: string;
  year: string;
  /** "25 Veranstaltungen von März bis November." */
  lead: string;
  months: ProgrammeMonth[];
  /** Those that occur, as the key to the colours. */
  series: SeriesLink[];
  yearLinks: YearLink[];
  views: ListViews;
  /** The same as a PDF, while there is something ahead to pass on; null in later years. */
  sheetHref: string | null;
  /** Host of the site: in print, addresses are written out. */
  host: string;
}

/** Rows by year, for the pages and the PDFs. */
export const programmeRows = rememberOfSite(
  (site: Site): ReadonlyMap<string, readonly EventRow[]> =>
    new Map([...eventsByYear(site)].map(([year, events]) => [year, eventRows(site, events)])),
);

export const programmeYears = (site: Site): string[] =>
  [...eventsByYear(site).keys()].toSorted().toReversed();

/**
 * This year's programme and those to come are PDFs too. Those of the past are pages: nobody pins them
 * up any more, and each change of an old event would draw one anew.
 */
export const hasSheet = (site: Site, year: string): boolean => year >= site.today.slice(0, 4);

const monthName = (key: string): string => formatMonth(`${key}-01`).replace(/ \d+$/, '');

/** "25 Veranstaltungen von März bis November." */
export const programmeLead = (count: number, months: readonly string[]): string => {
  const [first = '', last = first] = [months[0], months.at(-1)];
  const events = count === 1 ? '1 Veranstaltung' : `${count} Veranstaltungen`;
  return first === last
    ? `${events} im ${monthName(first)}.`
    : `${events} von ${monthName(first)} bis ${monthName(last)}.`;
};

export const selectProgramme = (site: Site, year: string): ProgrammeView | null => {
  const events = eventsByYear(site).get(year);
  if (events === undefined) return null;
  const months = groupBy(programmeRows(site).get(year) ?? [], ({ date }) => [
    date.start.slice(0, 7),
  ]);
  const path = paths.programmeOf(year);
  const title = `Jahresprogramm ${year}`;
  const lead = programmeLead(events.length, [...months.keys()]);
  const occurring = new Set(events.flatMap(({ seriesIds }) => seriesIds));
  return {
    ...pageView(surroundings(site, path), {
      path,
      title,
      description: `${title}: ${lead} Nach Monaten, auch zum Ausdrucken.`,
      trail: [{ label: 'Veranstaltungen', href: paths.events }],
    }),
    title,
    year,
    lead,
    months: [...months].map(([key, rows]) => ({
      key,
      label: formatMonth(`${key}-01`),
      events: steady(rows),
    })),
    series: site.series.all.filter(({ id }) => occurring.has(id)).map(seriesLink),
    yearLinks: yearLinks(programmeYears(site), paths.programmeOf, year),
    views: listViews(site, path),
    sheetHref: hasSheet(site, year) ? paths.programmeSheet(year) : null,
    host: new URL(site.publicUrl).host,
  };
};
