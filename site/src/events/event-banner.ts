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
  const before = event.previousStart === null ? '' : ` (bisher ${formatDay(event.previousStart)})`;
  if (!awaitsNewDate(event)) {
    return {
      kind: 'new-date',
      title: `Verschoben: neuer Termin ${eventDateBlock(event).phrase}${before}.`,
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
