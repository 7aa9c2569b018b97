import { createHmac } from 'node:crypto';
import { shareTokenContext, sharedPreviewAddress, type ShareToken } from '@netzwerk/shared';
import { environment } from '../../env';
import type { ShareRow } from './share-table';

const encode = (bytes: string | Buffer): string => Buffer.from(bytes).toString('base64url');

/** The address to be passed on. The same each time: it is stored nowhere, only what it names is. */
export const addressOfShare = ({ shareKey, until }: ShareRow): string => {
  const token: ShareToken = { id: shareKey, exp: Math.floor(until.getTime() / 1000) };
  const body = encode(JSON.stringify(token));
  const signature = createHmac('sha256', environment.PREVIEW_SECRET)
    .update(shareTokenContext + body)
    .digest();
  return sharedPreviewAddress(environment.PREVIEW_URL, `${body}.${encode(signature)}`);
};
