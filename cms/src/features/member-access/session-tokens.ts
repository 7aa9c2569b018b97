import { readToken, signToken } from './signed-token';

/** Lives in the page's memory only; a new one comes with every refresh. */
export const accessLifetimeSeconds = 600;
/** A working day: who pauses longer logs in again. */
export const idleLifetimeSeconds = 8 * 3600;
/** After this a login ends whatever happened in between. */
export const absoluteLifetimeSeconds = 14 * 24 * 3600;
/** Time in which the refresh token just replaced is still answered: an answer may get lost. */
export const rotationGraceSeconds = 30;

export const signAccessToken = (secret: string, sessionKey: string, now: Date): string =>
  signToken(secret, 'access', [
    sessionKey,
    String(Math.floor(now.getTime() / 1000) + accessLifetimeSeconds),
  ]);

export type AccessTokenReading =
  { outcome: 'valid'; sessionKey: string } | { outcome: 'expired' } | { outcome: 'invalid' };

export const readAccessToken = (secret: string, token: string, now: Date): AccessTokenReading => {
  const [sessionKey, expires] = readToken(secret, 'access', token) ?? [];
  if (!sessionKey || !expires) return { outcome: 'invalid' };
  if (Number(expires) * 1000 <= now.getTime()) return { outcome: 'expired' };
  return { outcome: 'valid', sessionKey };
};

export interface RefreshToken {
  sessionKey: string;
  /** Counts the rotations of one login; the database knows the current one. */
  generation: number;
}

/** Derived, not stored: who steals the database cannot make one, and a lost answer can be repeated. */
export const signRefreshToken = (secret: string, { sessionKey, generation }: RefreshToken) =>
  signToken(secret, 'refresh', [sessionKey, String(generation)]);

export const readRefreshToken = (secret: string, token: string): RefreshToken | null => {
  const [sessionKey, generation] = readToken(secret, 'refresh', token) ?? [];
  return sessionKey && generation ? { sessionKey, generation: Number(generation) } : null;
};
