import { dayOf, newsletterUnconfirmedDays } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { forgetInTime } from '../forget-in-time';
import { proofTable, subscriptionTable } from './subscription-row';

const unconfirmedMs = newsletterUnconfirmedDays * 24 * 60 * 60 * 1000;

/** Deletes what nobody confirmed, and proofs whose last day is over. The result stops it. */
export const forgetSubscriptionsInTime = (strapi: Core.Strapi): (() => void) =>
  forgetInTime(strapi, 'Newsletter-Einträge', async (now) => {
    const unconfirmed = await subscriptionTable(strapi).deleteMany({
      where: {
        state: 'unconfirmed',
        askedAt: { $lt: new Date(now.getTime() - unconfirmedMs) },
      },
    });
    const proofs = await proofTable(strapi).deleteMany({
      where: { deleteOn: { $lt: dayOf(now.toISOString()) } },
    });
    return unconfirmed.count + proofs.count;
  });
