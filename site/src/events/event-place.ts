import { eventModeLabels, type Event, type Venue } from '@netzwerk/shared';
import { link, text, type Piece } from '../views/parts/pieces.ts';
import { safeHref } from '../views/parts/safe-href.ts';

/** "Münster", "online", "Münster und online": what a list says about the place. */
export const placePhrase = (event: Event): string => {
  const { mode, town } = event;
  if (mode === 'online') return 'online';
  if (town === null) return eventModeLabels[mode];
  return mode === 'hybrid' ? `${town} und online` : town;
};

/** Name, address, way and access of a venue, a line each. */
export const venueLines = (venue: Venue): Piece[][] => {
  const website = venue.website === null ? null : safeHref(venue.website);
  const town = [venue.postalCode, venue.town].filter((part) => part !== null).join(' ');
  const address = [venue.street, town].filter((part) => part !== null).join(', ');
  return [
    [website === null ? text(venue.name) : link(venue.name, website)],
    [text(address)],
    ...(venue.directions === null ? [] : [[text(venue.directions)]]),
  ];
};

/** The same in one line, for calendars. */
export const venuePhrase = (venue: Venue): string =>
  [venue.name, venue.street, [venue.postalCode, venue.town].filter(Boolean).join(' ')]
    .filter((part) => part !== null && part !== '')
    .join(', ');
