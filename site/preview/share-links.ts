import { shareTokenContext, shareTokenSchema, type ShareToken } from '@netzwerk/shared';
import { createSigner } from './signed.ts';

/** What a link to be passed on says; null where it is none of ours. */
export type ReadShareLink = (token: string) => ShareToken | null;

export const createReadShareLink = (secret: string): ReadShareLink => {
  const links = createSigner(secret, shareTokenContext);
  return (token) => shareTokenSchema.safeParse(links.verify(token)).data ?? null;
};
