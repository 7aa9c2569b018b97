import {
  eventFormatLabels,
  eventStateLabels,
  formatDay,
  guideKindLabels,
  seriesKindLabels,
  type Colour,
  type Event,
  type Guide,
  type Series,
  type Topic,
} from '@netzwerk/shared';
import { remember } from '../cms/remember.ts';
import { eventDateBlock } from '../events/event-dates.ts';
import { awaitsNewDate } from '../events/event-phase.ts';
import { placePhrase } from '../events/event-place.ts';
import type { ShareGraphic } from './share-graphic.ts';

const detailOf = (event: Event): string => {
  if (event.state === 'cancelled') return `${eventStateLabels.cancelled} · ${placePhrase(event)}`;
  if (awaitsNewDate(event)) return `${eventStateLabels.postponed} · ${placePhrase(event)}`;
  return `${eventDateBlock(event).phrase} · ${placePhrase(event)}`;
};

const capitalised = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);

/** "Seminar: Gespräche führen" without what stands above it anyway, and with its motto. */
const titleOf = ({ title, motto, format }: Event): string => {
  const kind = `${eventFormatLabels[format]}: `;
  const short = title.startsWith(kind) ? title.slice(kind.length) : title;
  return motto === null ? short : `${short}: ${motto}`;
};

export const eventGraphic = remember(
  (event: Event, colour: Colour, siteName: string): ShareGraphic => ({
    name: `veranstaltung/${event.slug}`,
    seed: event.slug,
    colour,
    siteName,
    kind: eventFormatLabels[event.format],
    title: titleOf(event),
    detail: capitalised(detailOf(event)),
  }),
);

export const guideGraphic = remember(
  (guide: Guide, colour: Colour, siteName: string): ShareGraphic => ({
    name: `leitfaden/${guide.slug}`,
    seed: guide.slug,
    colour,
    siteName,
    kind: guideKindLabels[guide.kind],
    title: guide.title,
    detail: [guide.edition, formatDay(guide.publishedOn)]
      .filter((part) => part !== null)
      .join(' · '),
  }),
);

export const topicGraphic = remember((topic: Topic, siteName: string): ShareGraphic => ({
  name: `thema/${topic.slug}`,
  seed: topic.slug,
  colour: topic.colour,
  siteName,
  kind: 'Thema',
  title: topic.title,
  detail: null,
}));

export const seriesGraphic = remember((series: Series, siteName: string): ShareGraphic => ({
  name: `reihe/${series.slug}`,
  seed: series.slug,
  colour: series.colour,
  siteName,
  kind: seriesKindLabels[series.kind],
  title: series.title,
  detail: series.year === null ? null : String(series.year),
}));
