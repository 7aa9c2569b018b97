import { formatDay, type Event, type EventPart } from '@netzwerk/shared';
import type { Piece } from '../views/parts/pieces.ts';
import { dateBlock, timePhrase, type DateBlock } from './event-dates.ts';
import { venueLines } from './event-place.ts';
import type { EventRelations } from './event-relations.ts';

/** One part of an event: excursion, evening reception, conference day … */
export interface EventPartView {
  title: string;
  date: DateBlock;
  time: string;
  place: Piece[][];
  /** "230 Plätze vor Ort, 270 online" */
  capacity: string | null;
}

const seats = (count: number): string => (count === 1 ? '1 Platz' : `${count} Plätze`);

export const capacityPhrase = (
  part: Pick<EventPart, 'capacityOnSite' | 'capacityOnline'>,
): string | null => {
  const { capacityOnSite, capacityOnline } = part;
  const phrases = [
    ...(capacityOnSite ? [`${seats(capacityOnSite)} vor Ort`] : []),
    ...(capacityOnline ? [`${seats(capacityOnline)} online`] : []),
  ];
  return phrases.length === 0 ? null : phrases.join(', ');
};

export const eventParts = (event: Event, { venues }: EventRelations): EventPartView[] => {
  const [only] = event.parts;
  if (event.parts.length === 1 && (only?.title ?? null) === null) return [];
  return event.parts.map((part, index) => {
    const date = dateBlock(part.start, part.end);
    return {
      title: part.title ?? `Teil ${index + 1}: ${formatDay(date.start)}`,
      date,
      time: timePhrase(part.start, part.end),
      place: venues.filter(({ id }) => id === part.venueId).flatMap(venueLines),
      capacity: capacityPhrase(part),
    };
  });
};
