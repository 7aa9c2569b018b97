import { newsletterConfirmDays, type NewsletterAnswer } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { readOffice } from '../inquiries/read-office';
import { enqueueMail } from '../mail/enqueue-mail';
import { forgetMailsTo } from '../mail/forget-mails-to';
import { emailHashOf, proofDeletionDay } from './consent-proof';
import { welcomeMail } from './subscription-mails';
import {
  proofTable,
  subscriptionRowSchema,
  subscriptionTable,
  type SubscriptionRow,
} from './subscription-row';

const confirmMs = newsletterConfirmDays * 24 * 60 * 60 * 1000;

const find = async (strapi: Core.Strapi, access: string): Promise<SubscriptionRow | null> => {
  const row: unknown = await subscriptionTable(strapi).findOne({ where: { access } });
  return row === null ? null : subscriptionRowSchema.parse(row);
};

/** Confirms once; of several who press the button one sends the mail, all get the same answer. */
export const confirm = async (
  strapi: Core.Strapi,
  access: string,
  now: Date,
): Promise<NewsletterAnswer> => {
  const known = await find(strapi, access);
  if (known === null) return { outcome: 'unknown' };
  if (known.state === 'confirmed') return { outcome: 'confirmed' };
  if (now.getTime() - known.askedAt.getTime() > confirmMs) return { outcome: 'expired' };
  const office = await readOffice(strapi);
  await strapi.db.transaction(async () => {
    const { count } = await subscriptionTable(strapi).updateMany({
      where: { id: known.id, state: 'unconfirmed' },
      data: { state: 'confirmed', confirmedAt: now },
    });
    if (count === 1 && office !== null)
      await enqueueMail(strapi, welcomeMail({ to: known.email, access, office }));
  });
  return { outcome: 'confirmed' };
};

export const look = async (strapi: Core.Strapi, access: string): Promise<NewsletterAnswer> => {
  const known = await find(strapi, access);
  return known?.state === 'confirmed'
    ? { outcome: 'found', topicIds: known.topicIds }
    : { outcome: 'unknown' };
};

export const choose = async (
  strapi: Core.Strapi,
  access: string,
  topicIds: readonly string[],
): Promise<NewsletterAnswer> => {
  const known = await find(strapi, access);
  if (known?.state !== 'confirmed') return { outcome: 'unknown' };
  await subscriptionTable(strapi).update({ where: { id: known.id }, data: { topicIds } });
  return { outcome: 'chosen' };
};

/**
 * Deletes the address everywhere: with the subscription also from the outbox, where mails that were
 * waiting are not sent any more. What remains of a confirmed one is the proof of the consent.
 */
export const endSubscription = async (
  strapi: Core.Strapi,
  known: SubscriptionRow,
  now: Date,
): Promise<void> =>
  strapi.db.transaction(async () => {
    const { count } = await subscriptionTable(strapi).deleteMany({ where: { id: known.id } });
    if (count === 1 && known.confirmedAt !== null)
      await proofTable(strapi).create({
        data: {
          emailHash: emailHashOf(known.email),
          consentVersion: known.consentVersion,
          askedAt: known.askedAt,
          confirmedAt: known.confirmedAt,
          endedAt: now,
          deleteOn: proofDeletionDay(now),
        },
      });
    await forgetMailsTo(strapi, known.email, 'newsletter');
  });

/** The same answer when there is nothing to end (any more): the wish is fulfilled. */
export const end = async (
  strapi: Core.Strapi,
  access: string,
  now: Date,
): Promise<NewsletterAnswer> => {
  const known = await find(strapi, access);
  if (known !== null) await endSubscription(strapi, known, now);
  return { outcome: 'ended' };
};
