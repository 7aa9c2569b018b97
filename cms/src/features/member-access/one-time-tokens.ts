import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const uid = 'api::member-token.member-token';

export type OneTimePurpose = 'invitation' | 'password-reset';

export const lifetimeMinutes: Readonly<Record<OneTimePurpose, number>> = {
  invitation: 7 * 24 * 60,
  'password-reset': 60,
};

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The token leaves the house by mail only; what is stored cannot be turned back into it. */
export const issueOneTimeToken = async (
  strapi: Core.Strapi,
  purpose: OneTimePurpose,
  userId: number,
  now: Date,
): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  const query = strapi.db.query(uid);
  await query.deleteMany({ where: { expiresAt: { $lt: now } } });
  await query.create({
    data: {
      purpose,
      tokenHash: hashOf(token),
      userId,
      expiresAt: new Date(now.getTime() + lifetimeMinutes[purpose] * 60_000),
    },
  });
  return token;
};

/** Whom a token belongs to while it is valid, else null. Does not use it up. */
export const findTokenOwner = async (
  strapi: Core.Strapi,
  token: string,
  now: Date,
): Promise<number | null> => {
  const raw: unknown = await strapi.db.query(uid).findOne({
    where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { $gt: now } },
  });
  return raw ? z.object({ userId: z.number() }).parse(raw).userId : null;
};

/** True for exactly one of several who redeem the same token at the same time. */
export const useUpToken = async (
  strapi: Core.Strapi,
  token: string,
  now: Date,
): Promise<boolean> => {
  const used = await strapi.db.query(uid).updateMany({
    where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { $gt: now } },
    data: { usedAt: now },
  });
  return used.count === 1;
};

/** Older links of the same person are worthless once a password has been set. */
export const discardTokensOf = async (strapi: Core.Strapi, userId: number): Promise<void> => {
  await strapi.db.query(uid).deleteMany({ where: { userId } });
};
