import { readToken, signToken } from './signed-token';

export const downloadLinkSeconds = 60;

export interface DownloadGrant {
  /** As in the member API: `guide:<documentId>:<file>` or `event:<documentId>:<file>`. */
  fileId: string;
  /** The login that asked; when it ends, the link ends with it. */
  sessionKey: string;
  userId: number;
}

export const signDownload = (secret: string, grant: DownloadGrant, now: Date): string =>
  signToken(secret, 'download', [
    grant.fileId,
    grant.sessionKey,
    String(grant.userId),
    String(Math.floor(now.getTime() / 1000) + downloadLinkSeconds),
  ]);

export type DownloadReading =
  { outcome: 'valid'; grant: DownloadGrant } | { outcome: 'expired' } | { outcome: 'invalid' };

export const readDownload = (secret: string, token: string, now: Date): DownloadReading => {
  const [fileId, sessionKey, userId, expires] = readToken(secret, 'download', token) ?? [];
  if (!fileId || !sessionKey || !userId || !expires) return { outcome: 'invalid' };
  if (Number(expires) * 1000 <= now.getTime()) return { outcome: 'expired' };
  return { outcome: 'valid', grant: { fileId, sessionKey, userId: Number(userId) } };
};
