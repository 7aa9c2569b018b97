import type { Core } from '@strapi/strapi';
import { deliverDueMails, forgetOldMails } from './deliver-mails';
import type { Deliver } from './mail-transport';
import { standardRetryPlan, type RetryPlan } from './retry-plan';

const lookEveryMs = 1000;
const forgetEveryMs = 60 * 60 * 1000;

/**
 * Looks for due mails every second, also those that another process stored. Returns a function that
 * stops the worker and resolves when the attempt under way has ended.
 */
export const runMailWorker = (
  strapi: Core.Strapi,
  options: { deliver: Deliver; plan?: RetryPlan },
): (() => Promise<void>) => {
  const plan = options.plan ?? standardRetryPlan;
  let stopped = false;
  let forgottenAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    try {
      while (!stopped && (await deliverDueMails(strapi, { deliver: options.deliver, plan })) > 0);
      if (Date.now() - forgottenAt > forgetEveryMs) {
        forgottenAt = Date.now();
        await forgetOldMails(strapi);
      }
    } catch (error) {
      // The database may be away for a moment; the next look finds the same rows.
      strapi.log.error(`Postausgang: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (stopped) return;
    timer = setTimeout(() => {
      round = look();
    }, lookEveryMs);
  };

  round = look();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await round;
  };
};
