import { eventFormatLabels, paths, type Event, type EventPart } from '@netzwerk/shared';
import { ICalEventStatus } from 'ical-generator';
import { remember, rememberOfEach } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { awaitsNewDate } from '../events/event-phase.ts';
import { placePhrase, venuePhrase } from '../events/event-place.ts';
import { relationsOf, type EventRelations } from '../events/event-relations.ts';
import { berlinWallTime } from './berlin-wall-time.ts';

/** One VEVENT as plain data. */
export interface CalendarEntry {
  id: string;
  sequence: number;
  status: ICalEventStatus;
  /** Wall time in Berlin, `YYYY-MM-DDTHH:mm:ss`. */
  start: string;
  end: string;
  /** When it was written down, not when the site was built: equal input, equal bytes. */
  changedAt: string;
  summary: string;
  description: string;
  location: string;
  url: string;
  category: string;
}

/**
 * A postponed event with its new date stands firm again; as long as the old day is all there is,
 * it is tentative: the entry stays where people look for it and says that it will not hold.
 */
const statusOf = (event: Event): ICalEventStatus => {
  if (event.state === 'cancelled') return ICalEventStatus.CANCELLED;
  return awaitsNewDate(event) ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
};

const summary = (event: Event, part: EventPart): string => {
  const name = part.title === null ? event.title : `${event.title}: ${part.title}`;
  if (event.state === 'cancelled') return `Abgesagt: ${name}`;
  return awaitsNewDate(event) ? `Verschoben: ${name}` : name;
};

const description = (event: Event, url: string): string =>
  [
    event.stateNotice,
    event.lead,
    event.audience === 'members'
      ? 'Nur für Mitglieder: Programm, genauer Ort und Zugang stehen im Mitgliederbereich.'
      : null,
    url,
  ]
    .filter((line) => line !== null && line !== '')
    .join('\n\n');

const location = (event: Event, part: EventPart, { venues }: EventRelations): string => {
  const venue = venues.find(({ id }) => id === part.venueId);
  if (venue === undefined) return placePhrase(event);
  const alsoOnline =
    event.mode === 'hybrid' && (event.parts.length === 1 || (part.capacityOnline ?? 0) > 0);
  return alsoOnline ? `${venuePhrase(venue)} und online` : venuePhrase(venue);
};

/** Calendars drop a whole file over one control character; line breaks are escaped by the generator. */
const printable = (value: string): string => value.replace(/(?!\n)\p{Cc}/gu, ' ');

const singleLine = (value: string): string => printable(value).replace(/\s+/g, ' ').trim();

const entriesOf = remember(
  (event: Event, relations: EventRelations, publicUrl: string): CalendarEntry[] => {
    const { host } = new URL(publicUrl);
    const url = `${publicUrl}${paths.event(event.slug)}`;
    return event.parts.map((part) => ({
      id: `${event.parts.length === 1 ? event.id : part.key}@${host}`,
      sequence: event.calendarSequence,
      status: statusOf(event),
      start: berlinWallTime(part.start),
      end: berlinWallTime(part.end),
      changedAt: event.updatedAt,
      summary: singleLine(summary(event, part)),
      description: printable(description(event, url)),
      location: singleLine(location(event, part, relations)),
      url,
      category: eventFormatLabels[event.format],
    }));
  },
);

/**
 * One entry per part. An event of one part is known by its documentId, parts of several by their
 * own keys: both survive every publish, so calendars update instead of doubling.
 */
export const calendarEntries = rememberOfEach(
  ({ events }: Site) => events.all,
  (site, event: Event): CalendarEntry[] =>
    entriesOf(event, relationsOf(site, event), site.publicUrl),
);
