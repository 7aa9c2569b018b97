import { audienceLabels, eventFormatLabels, formatDay, paths, type Event } from '@netzwerk/shared';
import { seriesLink } from '../views/parts/event-row.ts';
import { fact, link, text, time, type Fact, type Piece } from '../views/parts/pieces.ts';
import { topicLink } from '../views/parts/topic-card.ts';
import { dateBlock, timePhrase } from './event-dates.ts';
import { capacityPhrase } from './event-parts.ts';
import { awaitsNewDate, eventPhase, statePhrase } from './event-phase.ts';
import { placePhrase, venueLines, venuePhrase } from './event-place.ts';
import type { EventRelations } from './event-relations.ts';

/** "230 vor Ort, 270 online" */
export const attendancePhrase = (event: Event): string | null => {
  const onSite = event.details?.attendedOnSite ?? null;
  const online = event.details?.attendedOnline ?? null;
  const counts = [
    ...(onSite === null ? [] : [`${onSite} vor Ort`]),
    ...(online === null ? [] : [`${online} online`]),
  ];
  return counts.length === 0 ? null : counts.join(', ');
};

const when = (event: Event): Piece[][] => {
  if (awaitsNewDate(event)) return [[text('Neuer Termin steht noch nicht fest')]];
  return event.parts.map((part) => {
    const { phrase, start } = dateBlock(part.start, part.end);
    const clock = timePhrase(part.start, part.end);
    const name = event.parts.length > 1 && part.title !== null ? [text(`${part.title}: `)] : [];
    return [...name, time(phrase, start), text(', '), time(clock, part.start)];
  });
};

const where = (event: Event, { venues }: EventRelations): Piece[][] => {
  if (venues.length === 0) return [[text(placePhrase(event))]];
  const online = event.mode === 'hybrid' ? [[text('und online')]] : [];
  // Several places are told part by part; here only which they are.
  if (venues.length > 1) return [...venues.map((venue) => [text(venuePhrase(venue))]), ...online];
  return [...venues.flatMap(venueLines), ...online];
};

const capacity = (event: Event): Piece[][] => {
  if (event.parts.length !== 1) return [];
  return event.parts.flatMap((part) => {
    const phrase = capacityPhrase(part);
    return phrase === null ? [] : [[text(phrase)]];
  });
};

const accessibility = (event: Event, { venues }: EventRelations): Piece[][] => {
  const own = event.details?.placeAccessibility ?? null;
  if (own !== null) return [[text(own)]];
  return venues.flatMap(({ accessibility: words }) => (words === null ? [] : [[text(words)]]));
};

/** The fact sheet, in the order people ask: when, where, for whom, what for, how much. */
export const eventFacts = (event: Event, relations: EventRelations, now: string): Fact[] => {
  const past = eventPhase(event, now) === 'past';
  const { host, series, topics } = relations;
  // Where a review is told, it begins with this number.
  const attended = event.details?.review ? null : attendancePhrase(event);
  const state = statePhrase(event, now);
  return [
    { term: 'Wann', lines: when(event) },
    ...fact(
      'Bisheriger Termin',
      event.state === 'postponed' && event.previousStart !== null
        ? [[time(formatDay(event.previousStart), event.previousStart)]]
        : [],
    ),
    { term: 'Stand', lines: [[text(state)]] },
    { term: 'Wo', lines: where(event, relations) },
    { term: 'Art', lines: [[text(eventFormatLabels[event.format])]] },
    { term: 'Für wen', lines: [[text(audienceLabels[event.audience])]] },
    ...fact(
      'Gastgebendes Mitglied',
      host === null ? [] : [[link(host.name, paths.member(host.slug))]],
    ),
    ...fact(
      'Reihe',
      series
        .map(seriesLink)
        .map(({ label, href, kindLabel }) => [link(label, href), text(` (${kindLabel})`)]),
    ),
    ...fact(
      'Themen',
      topics.map(topicLink).map(({ label, href }) => [link(label, href)]),
    ),
    ...fact('Kosten', event.feeText === null || past ? [] : [[text(event.feeText)]]),
    ...fact('Plätze', past ? [] : capacity(event)),
    ...fact(
      event.mode === 'online' ? 'Barrierefreiheit' : 'Barrierefreiheit des Ortes',
      past ? [] : accessibility(event, relations),
    ),
    ...fact('Teilgenommen haben', attended === null ? [] : [[text(attended)]]),
  ];
};
