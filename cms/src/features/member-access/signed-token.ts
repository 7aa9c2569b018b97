import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What a token is for goes into its signature: a download link can never pass as an access token,
 * even where two kinds share one secret.
 */
export type TokenPurpose = 'access' | 'refresh' | 'download';

const macOf = (secret: string, purpose: TokenPurpose, payload: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose}\n${payload}`).digest();

/** Parts must not contain a line break. The result is safe in addresses, headers and cookies. */
export const signToken = (
  secret: string,
  purpose: TokenPurpose,
  parts: readonly string[],
): string => {
  const payload = Buffer.from(parts.join('\n')).toString('base64url');
  return `${payload}.${macOf(secret, purpose, payload).toString('base64url')}`;
};

/** The parts, or null for anything that was not signed here for this purpose. */
export const readToken = (
  secret: string,
  purpose: TokenPurpose,
  token: string,
): string[] | null => {
  const [payload, mac, ...rest] = token.split('.');
  if (!payload || !mac || rest.length > 0) return null;
  const given = Buffer.from(mac, 'base64url');
  const wanted = macOf(secret, purpose, payload);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  return Buffer.from(payload, 'base64url').toString().split('\n');
};
