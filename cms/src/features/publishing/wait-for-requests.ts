import type { PublishQueueAnswer } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { offerQueue, readQueue } from './publish-queue';
import type { WakeSignal } from './wake-signal';

/** Requests may also come from another process, which cannot wake this one. */
const lookEveryMs = 1000;

/** Answers when a request above `after` is there, else after `waitMs` or when `isOver` says so. */
export const waitForRequests = async (
  strapi: Core.Strapi,
  signal: WakeSignal,
  query: { after: number; waitMs: number; isOver: () => boolean },
): Promise<PublishQueueAnswer> => {
  const end = Date.now() + query.waitMs;
  for (;;) {
    // Asked before looking, so that a wake between look and wait is not lost for longer than a look.
    const remaining = end - Date.now();
    const { latest } = await readQueue(strapi);
    if (latest > query.after || remaining <= 0 || query.isOver()) return offerQueue(strapi);
    await signal.wait(Math.min(lookEveryMs, remaining));
  }
};
