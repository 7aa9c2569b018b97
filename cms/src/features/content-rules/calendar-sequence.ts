import { isEntry, textOf, type Entry } from './model';
import { instantSchema } from './raw-values';

const partOf = (part: unknown): unknown => {
  if (!isEntry(part)) return null;
  const venue = isEntry(part.venue) ? textOf(part.venue.documentId) : '';
  return [
    textOf(part.key),
    textOf(part.title),
    instantSchema.safeParse(part.start).data ?? null,
    instantSchema.safeParse(part.end).data ?? null,
    venue,
  ];
};

/** Everything of an event that a calendar entry shows. */
const calendarFacts = (event: Entry): string =>
  JSON.stringify([
    textOf(event.title),
    textOf(event.state),
    textOf(event.mode),
    Array.isArray(event.parts) ? event.parts.map(partOf) : [],
  ]);

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** RFC 5545 SEQUENCE for the version about to be published: one more when calendars must follow. */
export const nextSequence = (draft: Entry, published: Entry | null): number => {
  const sequence = Math.max(
    numberOf(draft.calendarSequence),
    numberOf(published?.calendarSequence),
  );
  return published !== null && calendarFacts(draft) !== calendarFacts(published)
    ? sequence + 1
    : sequence;
};
