import type { PublishQueue } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { readSignals } from './publish-queue';
import { publishSignal } from './wake-signal';

/** Requests may also come from another process, which cannot wake this one. */
const lookEveryMs = 1000;

export interface KnownSignals {
  after: number;
  control?: number | undefined;
  uploads?: number | undefined;
}

/**
 * Answers as soon as there is more than the publisher knows: a request above `after`, a decision of
 * the office, an upload. Else after `waitMs` or when `isOver` says so.
 */
export const waitForRequests = async (
  strapi: Core.Strapi,
  query: KnownSignals & { waitMs: number; isOver: () => boolean },
): Promise<PublishQueue> => {
  const end = Date.now() + query.waitMs;
  for (;;) {
    // Listened for from before the look, so that nothing that comes between look and wait is missed.
    const remaining = end - Date.now();
    const woken = publishSignal.wait(Math.min(lookEveryMs, Math.max(remaining, 0)));
    const signals = await readSignals(strapi);
    const isNews =
      signals.latest > query.after ||
      (query.control !== undefined && signals.control.version !== query.control) ||
      signals.uploads > (query.uploads ?? Infinity);
    if (isNews || remaining <= 0 || query.isOver()) return signals;
    await woken;
  }
};
