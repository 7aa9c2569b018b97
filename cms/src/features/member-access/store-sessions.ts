import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  absoluteLifetimeSeconds,
  idleLifetimeSeconds,
  rotationGraceSeconds,
  type RefreshToken,
} from './session-tokens';

const uid = 'api::member-session.member-session';

const sessionRowSchema = z.object({
  sessionKey: z.string(),
  userId: z.number(),
  generation: z.number(),
  rotatedAt: z.coerce.date(),
  idleEndsAt: z.coerce.date(),
  absoluteEndsAt: z.coerce.date(),
});
export type MemberSession = z.infer<typeof sessionRowSchema>;

const after = (moment: Date, seconds: number): Date => new Date(moment.getTime() + seconds * 1000);
const earlier = (a: Date, b: Date): Date => (a < b ? a : b);

/** One row is one login; ending it ends its access tokens, its refresh tokens and its file links. */
export const startSession = async (
  strapi: Core.Strapi,
  userId: number,
  now: Date,
): Promise<RefreshToken> => {
  const query = strapi.db.query(uid);
  await query.deleteMany({ where: { absoluteEndsAt: { $lt: now } } });
  const sessionKey = randomBytes(24).toString('base64url');
  await query.create({
    data: {
      sessionKey,
      userId,
      generation: 1,
      rotatedAt: now,
      idleEndsAt: after(now, idleLifetimeSeconds),
      absoluteEndsAt: after(now, absoluteLifetimeSeconds),
    },
  });
  return { sessionKey, generation: 1 };
};

/** The session as long as it runs, else null. */
export const findSession = async (
  strapi: Core.Strapi,
  sessionKey: string,
  now: Date,
): Promise<MemberSession | null> => {
  const raw: unknown = await strapi.db.query(uid).findOne({ where: { sessionKey } });
  if (!raw) return null;
  const session = sessionRowSchema.parse(raw);
  return session.idleEndsAt > now && session.absoluteEndsAt > now ? session : null;
};

export const endSession = async (strapi: Core.Strapi, sessionKey: string): Promise<void> => {
  await strapi.db.query(uid).deleteMany({ where: { sessionKey } });
};

export const endSessionsOfUser = async (strapi: Core.Strapi, userId: number): Promise<void> => {
  await strapi.db.query(uid).deleteMany({ where: { userId } });
};

/**
 * The next token of a login, or null when there is none. Two tabs that refresh at the same time, or
 * an answer lost on its way, present the token just replaced: for a moment it is answered with the
 * current one. Later such a token is a stolen one, and the login ends for both sides.
 */
export const rotateSession = async (
  strapi: Core.Strapi,
  presented: RefreshToken,
  now: Date,
): Promise<RefreshToken | null> => {
  const { sessionKey, generation } = presented;
  const session = await findSession(strapi, sessionKey, now);
  if (!session) return null;

  const rotated = await strapi.db.query(uid).updateMany({
    where: { sessionKey, generation },
    data: {
      generation: generation + 1,
      rotatedAt: now,
      idleEndsAt: earlier(after(now, idleLifetimeSeconds), session.absoluteEndsAt),
    },
  });
  if (rotated.count === 1) return { sessionKey, generation: generation + 1 };

  const current = await findSession(strapi, sessionKey, now);
  if (!current) return null;
  const justReplaced =
    generation === current.generation - 1 && after(current.rotatedAt, rotationGraceSeconds) > now;
  if (justReplaced) return { sessionKey, generation: current.generation };
  await endSession(strapi, sessionKey);
  return null;
};
