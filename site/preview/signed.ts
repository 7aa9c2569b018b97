import { createHmac, timingSafeEqual } from 'node:crypto';

/** `payload.signature`, both base64url; what is signed is `context` and the payload as it stands. */
export interface Signer {
  sign(value: unknown): string;
  /** The value, not yet checked for its form; null where we have not signed it. */
  verify(signed: string): unknown;
}

/** With different contexts the same secret makes seals that do not pass for one another. */
export const createSigner = (secret: string, context: string): Signer => {
  const seal = (payload: string): Buffer =>
    createHmac('sha256', secret).update(`${context}${payload}`).digest();

  return {
    sign(value) {
      const payload = Buffer.from(JSON.stringify(value)).toString('base64url');
      return `${payload}.${seal(payload).toString('base64url')}`;
    },
    verify(signed) {
      const [payload = '', signature = '', ...rest] = signed.split('.');
      const given = Buffer.from(signature, 'base64url');
      const right = seal(payload);
      if (rest.length > 0 || given.length !== right.length || !timingSafeEqual(given, right))
        return null;
      try {
        return JSON.parse(Buffer.from(payload, 'base64url').toString());
      } catch {
        return null;
      }
    },
  };
};
