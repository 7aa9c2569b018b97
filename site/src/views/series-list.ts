import { paths, type Colour, type Series } from '@netzwerk/shared';
import { inSeries } from '../cms/collection.ts';
import type { Site } from '../cms/site.ts';
import { upcomingEvents } from './parts/event-row.ts';
import { frontView, markdownOf, type FrontView, type Markdown } from './parts/section-front.ts';

export interface SeriesCard {
  slug: string;
  href: string;
  title: string;
  colour: Colour;
  intro: Markdown | null;
  /** Programme year, "2026". */
  year: string | null;
  /** "3 kommende Termine" */
  upcomingPhrase: string;
}

export interface SeriesListView extends FrontView {
  /** Themenreihen, then Formatreihen; a kind without series is left out. */
  groups: { label: string; series: SeriesCard[] }[];
}

const card = (site: Site, series: Series): SeriesCard => {
  const count = inSeries(upcomingEvents(site), series.id).length;
  const phrases = ['keine kommenden Termine', 'ein kommender Termin'];
  return {
    slug: series.slug,
    href: paths.series(series.slug),
    title: series.title,
    colour: series.colour,
    intro: markdownOf(series.intro),
    year: series.year === null ? null : String(series.year),
    upcomingPhrase: phrases[count] ?? `${count} kommende Termine`,
  };
};

export const selectSeriesList = (site: Site): SeriesListView => {
  const group = (kind: Series['kind'], label: string) => ({
    label,
    series: site.series.all.filter((s) => s.kind === kind).map((s) => card(site, s)),
  });
  return {
    ...frontView(site, 'veranstaltungen/reihen', {
      trail: [{ label: 'Veranstaltungen', href: paths.events }],
    }),
    groups: [group('theme', 'Themenreihen'), group('format', 'Formatreihen')].filter(
      ({ series }) => series.length > 0,
    ),
  };
};
