import { paths, type Event, type Venue } from '@netzwerk/shared';
import type { Place, VirtualLocation } from 'schema-dts';
import { awaitsNewDate, eventEnd, eventStart } from '../events/event-phase.ts';
import type { EventRelations } from '../events/event-relations.ts';
import { berlinMoment } from './berlin-moment.ts';
import { organisationReference } from './organisation.ts';
import type { Thing } from './thing.ts';

const attendance = {
  'on-site': 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
} as const;

const statusOf = (event: Event) => {
  if (event.state === 'cancelled') return 'https://schema.org/EventCancelled';
  if (awaitsNewDate(event)) return 'https://schema.org/EventPostponed';
  if (event.state === 'postponed') return 'https://schema.org/EventRescheduled';
  return 'https://schema.org/EventScheduled';
};

const venuePlace = ({ name, street, postalCode, town }: Venue): Exclude<Place, string> => ({
  '@type': 'Place',
  name,
  address: {
    '@type': 'PostalAddress',
    ...(street === null ? {} : { streetAddress: street }),
    ...(postalCode === null ? {} : { postalCode }),
    addressLocality: town,
    addressCountry: 'DE',
  },
});

/** What the public may know of the place: of a members' event its town. */
const places = (event: Event, venues: readonly Venue[]): Exclude<Place, string>[] => {
  if (venues.length > 0) return venues.map(venuePlace);
  const region = { addressRegion: 'Nordrhein-Westfalen', addressCountry: 'DE' };
  const town = event.town === null ? {} : { addressLocality: event.town };
  return [
    {
      '@type': 'Place',
      name: event.town ?? region.addressRegion,
      address: { '@type': 'PostalAddress', ...town, ...region },
    },
  ];
};

const locations = (event: Event, venues: readonly Venue[], url: string) => {
  const online: Exclude<VirtualLocation, string> = { '@type': 'VirtualLocation', url };
  if (event.mode === 'online') return [online];
  return event.mode === 'hybrid' ? [...places(event, venues), online] : places(event, venues);
};

export const eventThing = (
  event: Event,
  { venues }: EventRelations,
  around: { siteName: string; publicUrl: string; image: string },
): Thing => {
  const { siteName, publicUrl, image } = around;
  const url = `${publicUrl}${paths.event(event.slug)}`;
  return {
    '@type': 'Event',
    name: event.title,
    description: event.lead,
    url,
    image,
    startDate: berlinMoment(eventStart(event)),
    endDate: berlinMoment(eventEnd(event)),
    eventStatus: statusOf(event),
    ...(event.previousStart === null || awaitsNewDate(event)
      ? {}
      : { previousStartDate: event.previousStart }),
    eventAttendanceMode: attendance[event.mode],
    location: locations(event, venues, url),
    organizer: organisationReference(siteName, publicUrl),
    inLanguage: 'de',
    ...(event.audience === 'members'
      ? { audience: { '@type': 'Audience', audienceType: `Mitglieder: ${siteName}` } }
      : {}),
  };
};
