import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { inTurn } from '../in-turn';

const uid = 'api::login-attempt.login-attempt';

export interface Throttle {
  scope:
    | 'login-account'
    | 'login-network'
    | 'mail-account'
    | 'mail-network'
    | 'inquiry-network'
    | 'receipt-recipient'
    | 'newsletter-network'
    | 'newsletter-recipient';
  attempts: number;
  windowSeconds: number;
}

const quarterHour = 15 * 60;
export const loginPerAccount: Throttle = {
  scope: 'login-account',
  attempts: 10,
  windowSeconds: quarterHour,
};
/** A town hall with fifty colleagues sits behind one address: only failures stay counted. */
export const loginPerNetwork: Throttle = {
  scope: 'login-network',
  attempts: 100,
  windowSeconds: quarterHour,
};
export const mailPerAccount: Throttle = {
  scope: 'mail-account',
  attempts: 3,
  windowSeconds: 3600,
};
export const mailPerNetwork: Throttle = {
  scope: 'mail-network',
  attempts: 30,
  windowSeconds: 3600,
};

export const inquiryPerNetwork: Throttle = {
  scope: 'inquiry-network',
  attempts: 20,
  windowSeconds: 3600,
};
/** Whoever types somebody else's address cannot fill that mailbox; what they write is stored all the same. */
export const receiptPerRecipient: Throttle = {
  scope: 'receipt-recipient',
  attempts: 5,
  windowSeconds: 24 * 3600,
};

export const newsletterPerNetwork: Throttle = {
  scope: 'newsletter-network',
  attempts: 20,
  windowSeconds: 3600,
};
/** Nobody can have somebody else's mailbox filled with requests to confirm. */
export const newsletterPerRecipient: Throttle = {
  scope: 'newsletter-recipient',
  attempts: 3,
  windowSeconds: 24 * 3600,
};

/** Addresses of people are kept as a hash only. */
const keyOf = (subject: string): string => createHash('sha256').update(subject).digest('hex');

export interface CountedAttempt {
  allowed: boolean;
  /** Takes this one attempt back, because it turned out to be a success. */
  forget: () => Promise<void>;
}

/**
 * Counts the attempt and says whether it may go on. It is stored before it is judged, so that many
 * at once, in other processes too, cannot slip through together; a refused one is not kept, so that
 * nobody can be locked out for longer than the window by somebody who keeps knocking.
 */
export const countAttempt = async (
  strapi: Core.Strapi,
  throttle: Throttle,
  subject: string,
  now: Date,
): Promise<CountedAttempt> => {
  const query = strapi.db.query(uid);
  const { scope } = throttle;
  const key = keyOf(subject);
  const since = new Date(now.getTime() - throttle.windowSeconds * 1000);
  // One after the other: else five at once would each see five and all be refused.
  return inTurn(`${scope} ${key}`, async () => {
    await query.deleteMany({ where: { scope, attemptedAt: { $lt: since } } });
    const { id }: { id: number } = await query.create({ data: { scope, key, attemptedAt: now } });
    const forget = async () => {
      await query.deleteMany({ where: { id } });
    };
    const counted = await query.count({ where: { scope, key } });
    const allowed = counted <= throttle.attempts;
    if (!allowed) await forget();
    return { allowed, forget };
  });
};

/** After a success the account starts afresh. */
export const forgetAttempts = async (
  strapi: Core.Strapi,
  throttle: Throttle,
  subject: string,
): Promise<void> => {
  const where = { scope: throttle.scope, key: keyOf(subject) };
  await strapi.db.query(uid).deleteMany({ where });
};
