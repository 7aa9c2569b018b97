import type { Event, EventDetails, EventPart, ProgrammeSlot } from '@netzwerk/shared';
import type { PublicFiles } from './public-files';
import { idOf, idsOf, orNull, rowOf, rowsOf, textOf, type Entry, type Row } from './row';

export interface KnownIds {
  topics: ReadonlySet<string>;
  series: ReadonlySet<string>;
  members: ReadonlySet<string>;
  persons: ReadonlySet<string>;
  venues: ReadonlySet<string>;
  guides: ReadonlySet<string>;
}

const byStart = (a: Row, b: Row): number => String(a['start']).localeCompare(String(b['start']));

/** Towns in order of the programme, each once: "Münster, Telgte". */
const townOf = (parts: readonly Row[]): string | null => {
  const towns = parts.map((part) => textOf(rowOf(part['venue'])?.['town']));
  return [...new Set(towns.filter((town) => town !== null))].join(', ') || null;
};

const memberPart = (part: Row): Entry<EventPart> => ({
  key: orNull(part['key']),
  title: null,
  start: orNull(part['start']),
  end: orNull(part['end']),
  venueId: null,
  capacityOnSite: null,
  capacityOnline: null,
});

const publicPart = (part: Row, known: KnownIds): Entry<EventPart> => ({
  ...memberPart(part),
  title: textOf(part['title']),
  venueId: idOf(part['venue'], known.venues),
  capacityOnSite: orNull(part['capacityOnSite']),
  capacityOnline: orNull(part['capacityOnline']),
});

const toSlot = (slot: Row): Entry<ProgrammeSlot> => ({
  start: orNull(slot['start']),
  end: orNull(slot['end']),
  title: orNull(slot['title']),
  description: textOf(slot['description']),
  speakers: textOf(slot['speakers']),
});

const toDetails = (row: Row, known: KnownIds, files: PublicFiles): Entry<EventDetails> => ({
  body: textOf(row['body']) ?? '',
  programme: rowsOf(row['programme']).toSorted(byStart).map(toSlot),
  speakers: rowsOf(row['speakers']).map((speaker) => ({
    name: orNull(speaker['name']),
    role: textOf(speaker['role']),
    organisation: textOf(speaker['organisation']),
  })),
  documents: rowsOf(row['documents'])
    .filter((document) => document['visibility'] === 'public')
    .map((document) => files.document(document))
    .filter((document) => document !== null),
  placeAccessibility: textOf(row['placeAccessibility']),
  contactId: idOf(row['contact'], known.persons),
  review: textOf(row['review']),
  attendedOnSite: orNull(row['attendedOnSite']),
  attendedOnline: orNull(row['attendedOnline']),
  image: files.image(row['image']),
});

const toRegistration = (row: Row): Entry<NonNullable<Event['registration']>> | null => {
  const registration = {
    opensAt: orNull(row['registrationOpensAt']),
    closesAt: orNull(row['registrationClosesAt']),
    url: textOf(row['registrationUrl']),
    email: textOf(row['registrationEmail']),
    note: textOf(row['registrationNote']),
  };
  return Object.values(registration).some((value) => value !== null) ? registration : null;
};

/**
 * An event as the public may know it. Whatever is not marked as public explicitly counts as a
 * members' event: of that only title, lead, format, days, town, series and topics leave the CMS.
 */
export const toEvent = (row: Row, known: KnownIds, files: PublicFiles): Entry<Event> => {
  const open = row['audience'] === 'public';
  const parts = rowsOf(row['parts']).toSorted(byStart);
  return {
    id: row['documentId'],
    title: orNull(row['title']),
    slug: orNull(row['slug']),
    motto: textOf(row['motto']),
    edition: orNull(row['edition']),
    format: orNull(row['format']),
    audience: orNull(row['audience']),
    mode: orNull(row['mode']),
    state: orNull(row['state']),
    stateNotice: textOf(row['stateNotice']),
    previousStart: orNull(row['previousStart']),
    lead: orNull(row['lead']),
    town: townOf(parts),
    parts: parts.map((part) => (open ? publicPart(part, known) : memberPart(part))),
    seriesIds: idsOf(row['series'], known.series),
    topicIds: idsOf(row['topics'], known.topics),
    hostMemberId: open ? idOf(row['hostMember'], known.members) : null,
    feeText: open ? textOf(row['feeText']) : null,
    registration: open ? toRegistration(row) : null,
    details: open ? toDetails(row, known, files) : null,
    calendarSequence: row['calendarSequence'] ?? 0,
    updatedAt: orNull(row['updatedAt']),
  };
};
