import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** Handed out with a form: when that was, and the key under which it is stored once. */
export interface FormToken {
  key: string;
  issuedAtMs: number;
}

const macOf = (secret: string, payload: string): Buffer =>
  createHmac('sha256', secret).update(`form\n${payload}`).digest();

export const issueFormToken = (
  secret: string,
  nowMs: number,
  key: string = randomUUID(),
): string => {
  const payload = `${key}.${nowMs.toString(36)}`;
  return `${payload}.${macOf(secret, payload).toString('base64url')}`;
};

/** Null for anything that was not handed out here. */
export const readFormToken = (secret: string, token: string): FormToken | null => {
  const [key = '', issued = '', mac = '', ...rest] = token.split('.');
  if (rest.length > 0) return null;
  const wanted = macOf(secret, `${key}.${issued}`);
  const given = Buffer.from(mac, 'base64url');
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  return { key, issuedAtMs: Number.parseInt(issued, 36) };
};
