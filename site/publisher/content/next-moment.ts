import type { SiteSnapshot } from '@netzwerk/shared';
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
  const consider = (instant: string | null | undefined): void => {
    if (instant == null) return;
    const ms = Date.parse(instant);
    if (ms > nowMs && ms < atMs) atMs = ms;
  };
  for (const { parts, registration } of events) {
    for (const { start, end } of parts) {
      consider(start);
      consider(end);
    }
    consider(registration?.opensAt);
    consider(registration?.closesAt);
  }
  return { atMs, isMidnight: atMs === midnight };
};
