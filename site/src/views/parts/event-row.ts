import {
  eventFormatLabels,
  eventStateLabels,
  paths,
  seriesKindLabels,
  type Colour,
  type Event,
  type Series,
} from '@netzwerk/shared';
import { remember } from '../../cms/remember.ts';
import type { Site } from '../../cms/site.ts';
import { eventDateBlock, eventTimePhrase, type DateBlock } from '../../events/event-dates.ts';
import {
  awaitsNewDate,
  eventPhase,
  reachedMoment,
  type EventPhase,
} from '../../events/event-phase.ts';
import { placePhrase } from '../../events/event-place.ts';
import { relationsOf, type EventRelations } from '../../events/event-relations.ts';

export interface Badge {
  kind: 'postponed' | 'cancelled' | 'members' | 'new-date';
  label: string;
}

export interface SeriesLink {
  label: string;
  href: string;
  kindLabel: string;
  colour: Colour;
}

/** An event in a list. */
export interface EventRow {
  slug: string;
  href: string;
  title: string;
  motto: string | null;
  lead: string;
  formatLabel: string;
  phase: EventPhase;
  date: DateBlock;
  /** "9:30 bis 16 Uhr" or "ab 13 Uhr". */
  time: string;
  /** "Münster", "online", "Münster und online". */
  place: string;
  badges: Badge[];
  series: SeriesLink[];
  /** Of its first series, else of its first topic. */
  colour: Colour;
}

export const seriesLink = (series: Series): SeriesLink => ({
  label: series.title,
  href: paths.series(series.slug),
  kindLabel: seriesKindLabels[series.kind],
  colour: series.colour,
});

export const eventColour = ({ series, topics }: EventRelations): Colour =>
  series[0]?.colour ?? topics[0]?.colour ?? 'ziegel';

export const eventBadges = (event: Event, now: string): Badge[] => {
  const badges: Badge[] = [];
  if (event.state === 'cancelled') {
    badges.push({ kind: 'cancelled', label: eventStateLabels.cancelled });
  }
  if (awaitsNewDate(event)) {
    badges.push({ kind: 'postponed', label: eventStateLabels.postponed });
  } else if (event.state === 'postponed' && eventPhase(event, now) !== 'past') {
    badges.push({ kind: 'new-date', label: 'neuer Termin' });
  }
  if (event.audience === 'members') badges.push({ kind: 'members', label: 'nur für Mitglieder' });
  return badges;
};

const row = remember((event: Event, relations: EventRelations, now: string): EventRow => ({
  slug: event.slug,
  href: paths.event(event.slug),
  title: event.title,
  motto: event.motto,
  lead: event.lead,
  formatLabel: eventFormatLabels[event.format],
  phase: eventPhase(event, now),
  date: eventDateBlock(event),
  time: eventTimePhrase(event),
  place: placePhrase(event),
  badges: eventBadges(event, now),
  series: relations.series.map(seriesLink),
  colour: eventColour(relations),
}));

export const eventRow = (site: Site, event: Event): EventRow =>
  row(event, relationsOf(site, event), reachedMoment(event, site.now));

/** Running and upcoming, soonest first. */
export const upcomingEvents = remember((site: Site): readonly Event[] =>
  site.events.all.filter((event) => eventPhase(event, site.now) !== 'past'),
);

/** Past, latest first. */
export const pastEvents = remember((site: Site): readonly Event[] =>
  site.events.all.filter((event) => eventPhase(event, site.now) === 'past').toReversed(),
);
