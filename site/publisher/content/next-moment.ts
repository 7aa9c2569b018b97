import type { SiteSnapshot } from '@netzwerk/shared';
import { nextEventMomentMs } from '../../src/events/event-phase.ts';
import { nextNightly } from '../run/nightly.ts';

export interface Moment {
  atMs: number;
  /** Midnight in Berlin: what is counted by days changes in the CMS too, so all is asked anew. */
  isMidnight: boolean;
}

/** When pages turn stale by themselves: something begins, ends, opens or closes, or the day is over. */
export const nextMoment = (events: SiteSnapshot['events'], nowMs: number): Moment => {
  const midnight = nextNightly(nowMs, '00:00');
  let atMs = midnight;
  for (const event of events) {
    const ms = nextEventMomentMs(event, nowMs);
    if (ms !== null && ms < atMs) atMs = ms;
  }
  return { atMs, isMidnight: atMs === midnight };
};
