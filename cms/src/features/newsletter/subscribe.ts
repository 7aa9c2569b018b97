import { randomBytes } from 'node:crypto';
import { newsletterConsentVersion } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { inTurn } from '../in-turn';
import { readOffice } from '../inquiries/read-office';
import { enqueueMail } from '../mail/enqueue-mail';
import { countAttempt, newsletterPerRecipient } from '../member-access/throttle-attempts';
import { alreadyMail, confirmationMail } from './subscription-mails';
import { subscriptionRowSchema, subscriptionTable, type SubscriptionRow } from './subscription-row';

interface Wish {
  email: string;
  topicIds: readonly string[];
  /** Of the form that was sent. */
  key: string;
  now: Date;
}

const consent = newsletterConsentVersion;

/** Stores what is new about the wish with the mail that tells of it, in one transaction. */
const store = async (
  strapi: Core.Strapi,
  known: SubscriptionRow | null,
  { email, topicIds, key, now }: Wish,
): Promise<void> => {
  const office = await readOffice(strapi);
  if (office === null) throw new Error('The newsletter needs the office’s name, phone and e-mail.');
  const access = known?.access ?? randomBytes(32).toString('base64url');
  const recipient = { to: email, access, office };
  await strapi.db.transaction(async () => {
    if (known?.state === 'confirmed') {
      // Somebody else may have typed the address: its owner alone changes anything.
      await subscriptionTable(strapi).updateMany({
        where: { id: known.id },
        data: { submissionKey: key },
      });
      await enqueueMail(strapi, alreadyMail(recipient));
      return;
    }
    const data = { topicIds, submissionKey: key, askedAt: now, consentVersion: consent };
    if (known) {
      // `updateMany` takes no JSON of its own on every database.
      await subscriptionTable(strapi).update({ where: { id: known.id }, data });
    } else {
      await subscriptionTable(strapi).create({
        data: { ...data, email, access, state: 'unconfirmed' },
      });
    }
    await enqueueMail(strapi, confirmationMail(recipient, { askedAt: now, consent }));
  });
};

const find = async (strapi: Core.Strapi, email: string): Promise<SubscriptionRow | null> => {
  const row: unknown = await subscriptionTable(strapi).findOne({ where: { email } });
  return row === null ? null : subscriptionRowSchema.parse(row);
};

/**
 * Takes the wish for the newsletter; from outside the same happens for every address. A mail goes
 * out once for a form, however often it is sent, and to one address only so often in a day.
 */
export const subscribe = async (strapi: Core.Strapi, wish: Wish): Promise<void> =>
  inTurn(`newsletter ${wish.email}`, async () => {
    const known = await find(strapi, wish.email);
    if (known?.submissionKey === wish.key) return;
    const mail = await countAttempt(strapi, newsletterPerRecipient, wish.email, wish.now);
    if (!mail.allowed) return;
    const problem = await store(strapi, known, wish).then(
      () => null,
      // Of an error only its code: a database's message repeats what was to be stored.
      (error: unknown) =>
        error instanceof Error && 'code' in error ? String(error.code) : 'unknown',
    );
    if (problem === null) return;
    await mail.forget();
    // Another process was faster with the same address: then its mail is on the way.
    if (known === null && (await find(strapi, wish.email)) !== null) return;
    throw new Error(`A subscription could not be stored (${problem}).`);
  });
