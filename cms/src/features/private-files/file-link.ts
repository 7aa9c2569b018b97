import { createHmac, timingSafeEqual } from 'node:crypto';

const sign = (secret: string, name: string, expires: string): string =>
  createHmac('sha256', secret).update(`office-file\n${name}\n${expires}`).digest('base64url');

const lifetimeMs = 15 * 60 * 1000;

/**
 * Address under which the office sees a stored file for 15 to 30 minutes. The expiry is rounded, so
 * that the same picture keeps its address, and with it its place in the browser's cache, for a while.
 */
export const signFileLink = (secret: string, name: string, nowMs: number): string => {
  const expires = String(Math.ceil(nowMs / lifetimeMs + 1) * lifetimeMs);
  const query = new URLSearchParams({ e: expires, s: sign(secret, name, expires) });
  return `/office/files/${encodeURIComponent(name)}?${query.toString()}`;
};

/** True when `expires` and `signature` were made here for exactly this name and still hold. */
export const isValidFileLink = (
  secret: string,
  link: { name: string; expires: unknown; signature: unknown },
  nowMs: number,
): boolean => {
  const { name, expires, signature } = link;
  if (typeof expires !== 'string' || typeof signature !== 'string') return false;
  if (!/^\d{1,16}$/.test(expires) || Number(expires) < nowMs) return false;
  const expected = Buffer.from(sign(secret, name, expires));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
};
