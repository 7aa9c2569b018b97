import {
  formatDay,
  formatMonth,
  paths,
  type Colour,
  type Event,
  type Series,
  type SiteSettings,
} from '@netzwerk/shared';
import { groupBy } from '../cms/collection.ts';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { eventsByYear } from '../events/event-days.ts';
import type { EventRow } from './parts/event-row.ts';
import { programmeLead, programmeRows } from './programme.ts';

/** An event as the printed programme shows it. */
export interface SheetEntry {
  /** "12." and "Januar 2027", "Dienstag"; read out as "Di., 12. Januar 2027". */
  days: string;
  month: string;
  weekday: string | null;
  phrase: string;
  isOff: boolean;
  formatLabel: string;
  title: string;
  motto: string | null;
  lead: string;
  time: string;
  place: string;
  /** "abgesagt", "nur für Mitglieder" */
  badges: string[];
  series: string[];
  colour: Colour;
  /** Absolute. */
  address: string;
}

/** All that the PDF of a Jahresprogramm shows. */
export interface ProgrammeSheet {
  year: string;
  title: string;
  lead: string;
  siteName: string;
  /** Newest change of one of its events, `YYYY-MM-DD`. */
  asOf: string;
  asOfPhrase: string;
  series: { label: string; colour: Colour }[];
  months: { label: string; entries: SheetEntry[] }[];
  /** Whom to ask, a line each. */
  office: string[];
  /** Seed of the plan on its head. */
  seed: string;
}

const entryOf = remember((row: EventRow, publicUrl: string): SheetEntry => ({
  days: row.date.days,
  month: `${row.date.month} ${row.date.year}`,
  weekday: row.date.weekday,
  phrase: row.date.phrase,
  isOff: row.badges.some(({ kind }) => kind === 'cancelled' || kind === 'postponed'),
  formatLabel: row.formatLabel,
  title: row.title,
  motto: row.motto,
  lead: row.lead,
  time: row.time,
  place: row.place,
  badges: row.badges.map(({ label }) => label),
  series: row.series.map(({ label }) => label),
  colour: row.colour,
  address: `${publicUrl}${row.href}`,
}));

/** The very sheet it gave before while nothing on it has changed. */
const sheetOf = remember(
  (
    _first: EventRow,
    rows: readonly EventRow[],
    events: readonly Event[],
    series: readonly Series[],
    settings: SiteSettings,
    publicUrl: string,
    year: string,
  ): ProgrammeSheet => {
    const months = groupBy(rows, ({ date }) => [date.start.slice(0, 7)]);
    const [asOf = ''] = events
      .map(({ updatedAt }) => updatedAt.slice(0, 10))
      .toSorted()
      .toReversed();
    return {
      year,
      title: `Jahresprogramm ${year}`,
      lead: programmeLead(events.length, [...months.keys()]),
      siteName: settings.siteName,
      asOf,
      asOfPhrase: `Stand: ${formatDay(asOf)}`,
      series: series.map(({ title, colour }) => ({ label: title, colour })),
      months: [...months].map(([key, inMonth]) => ({
        label: formatMonth(`${key}-01`),
        entries: inMonth.map((row) => entryOf(row, publicUrl)),
      })),
      office: [
        settings.officeName,
        `${settings.street}, ${settings.postalCode} ${settings.town}`,
        `Telefon ${settings.phone}, E-Mail ${settings.email}`,
        `${publicUrl}${paths.programmeOf(year)}`,
      ],
      seed: `jahresprogramm-${year}`,
    };
  },
);

export const selectProgrammeSheet = (site: Site, year: string): ProgrammeSheet | null => {
  const events = eventsByYear(site).get(year);
  if (events === undefined) return null;
  const rows = programmeRows(site).get(year) ?? [];
  const [first] = rows;
  if (first === undefined) return null;
  const occurring = new Set(events.flatMap(({ seriesIds }) => seriesIds));
  const series = site.series.all.filter(({ id }) => occurring.has(id));
  return sheetOf(first, rows, events, series, site.settings, site.publicUrl, year);
};
