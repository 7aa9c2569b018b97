import {
  eventFormatLabels,
  eventStateLabels,
  paths,
  seriesKindLabels,
  type Colour,
  type Event,
  type Series,
} from '@netzwerk/shared';
import { remember, rememberOfEach, rememberOfSite, steady } from '../../cms/remember.ts';
import type { Site } from '../../cms/site.ts';
import { eventDateBlock, eventTimePhrase, type DateBlock } from '../../events/event-dates.ts';
import {
  awaitsNewDate,
  eventPhase,
  reachedMoment,
  splitByPhase,
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

/** See {@link reachedMoment}: what is said about an event depends on no more of the clock. */
export const eventMoment = rememberOfEach(
  ({ events }: Site) => events.all,
  (site, event: Event) => reachedMoment(event, site.now),
);

export const eventRow = rememberOfEach(
  ({ events }: Site) => events.all,
  (site, event: Event): EventRow => row(event, relationsOf(site, event), eventMoment(site, event)),
);

const byPhase = rememberOfSite(({ events, now }: Site) => splitByPhase(events.all, now));

/** Running and upcoming, soonest first. */
export const upcomingEvents = (site: Site): readonly Event[] => byPhase(site).ahead;

/** Past, latest first. */
export const pastEvents = (site: Site): readonly Event[] => byPhase(site).past;

/** {@link eventRow} of each; the very list it gave before while they stay as they are. */
export const eventRows = (site: Site, events: readonly Event[]): readonly EventRow[] =>
  steady(events.map((event) => eventRow(site, event)));
