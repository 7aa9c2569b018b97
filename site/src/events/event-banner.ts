import { formatDay, type Event } from '@netzwerk/shared';
import { eventDateBlock } from './event-dates.ts';
import { awaitsNewDate, eventPhase } from './event-phase.ts';

/** The notice above everything else when an event does not take place as planned. */
export interface EventBanner {
  kind: 'cancelled' | 'postponed' | 'new-date';
  title: string;
  /** What the office says about it. */
  notice: string | null;
}

export const eventBanner = (event: Event, now: string): EventBanner | null => {
  const notice = event.stateNotice;
  const past = eventPhase(event, now) === 'past';
  if (event.state === 'cancelled') {
    return {
      kind: 'cancelled',
      title: past ? 'Diese Veranstaltung wurde abgesagt.' : 'Diese Veranstaltung ist abgesagt.',
      notice,
    };
  }
  if (event.state !== 'postponed') return null;
  const before =
    event.previousStart === null ? '' : ` (geplant war der ${formatDay(event.previousStart)})`;
  if (!awaitsNewDate(event)) {
    const { phrase } = eventDateBlock(event);
    return {
      kind: 'new-date',
      title: past
        ? `Nach einer Verschiebung fand diese Veranstaltung statt: ${phrase}${before}.`
        : `Verschoben: neuer Termin ${phrase}${before}.`,
      notice,
    };
  }
  return {
    kind: 'postponed',
    title: past
      ? `Diese Veranstaltung wurde verschoben${before}.`
      : `Diese Veranstaltung ist verschoben${before}. Ein neuer Termin steht noch nicht fest.`,
    notice,
  };
};
