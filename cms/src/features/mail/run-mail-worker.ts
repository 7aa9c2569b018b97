import type { Core } from '@strapi/strapi';
import { lookAgain } from '../look-again';
import { deliverDueMails, forgetOldMails } from './deliver-mails';
import type { Deliver } from './mail-transport';
import { standardRetryPlan, type RetryPlan } from './retry-plan';

const forgetEveryMs = 60 * 60 * 1000;

/** Delivers due mails, also those that another process stored. Returns a function that stops it. */
export const runMailWorker = (
  strapi: Core.Strapi,
  options: { deliver: Deliver; plan?: RetryPlan },
): (() => Promise<void>) => {
  const plan = options.plan ?? standardRetryPlan;
  let forgottenAt = 0;
  const deliver = async (): Promise<boolean> => {
    if ((await deliverDueMails(strapi, { deliver: options.deliver, plan })) > 0) return true;
    if (Date.now() - forgottenAt > forgetEveryMs) {
      forgottenAt = Date.now();
      await forgetOldMails(strapi);
    }
    return false;
  };
  return lookAgain(
    strapi,
    deliver,
    (error) => `Postausgang: ${error instanceof Error ? error.message : String(error)}`,
  );
};
