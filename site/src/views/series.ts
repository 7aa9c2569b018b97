import {
  paths,
  richTextToPlain,
  seriesKindLabels,
  type Colour,
  type Series,
} from '@netzwerk/shared';
import { inSeries } from '../cms/collection.ts';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { seriesGraphic } from '../share/entry-graphics.ts';
import { eventRows, pastEvents, upcomingEvents, type EventRow } from './parts/event-row.ts';
import { surroundings } from './parts/chrome.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { markdownOf, type Markdown } from './parts/section-front.ts';

export interface SeriesView extends PageView {
  slug: string;
  title: string;
  kindLabel: string;
  colour: Colour;
  /** Programme year, "2026". */
  year: string | null;
  intro: Markdown | null;
  upcomingEvents: readonly EventRow[];
  pastEvents: readonly EventRow[];
  calendarHref: string;
}

const plainIntro = remember((series: Series) => richTextToPlain(series.intro));

export const selectSeries = (site: Site, slug: string): SeriesView | null => {
  const series = site.series.bySlug.get(slug);
  if (series === undefined) return null;
  return {
    ...pageView(surroundings(site, paths.series(slug)), {
      path: paths.series(slug),
      title: series.title,
      description: plainIntro(series) || `${seriesKindLabels[series.kind]} ${series.title}`,
      trail: [
        { label: 'Veranstaltungen', href: paths.events },
        { label: 'Reihen', href: paths.seriesList },
      ],
      graphic: seriesGraphic(series, site.settings.siteName),
    }),
    slug,
    title: series.title,
    kindLabel: seriesKindLabels[series.kind],
    colour: series.colour,
    year: series.year === null ? null : String(series.year),
    intro: markdownOf(series.intro),
    upcomingEvents: eventRows(site, inSeries(upcomingEvents(site), series.id)),
    pastEvents: eventRows(site, inSeries(pastEvents(site), series.id)),
    calendarHref: paths.seriesCalendar(slug),
  };
};
