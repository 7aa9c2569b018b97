import type { IncomingMessage } from 'node:http';

/**
 * False when a browser says that another site wrote this request. Reading requests are never
 * refused for it: a download link may be opened from a mail.
 */
export const isSameOrigin = (
  request: Pick<IncomingMessage, 'method' | 'headers'>,
  publicUrl: string,
): boolean => {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  if (site === 'cross-site' || site === 'same-site') return false;
  if (origin === undefined) return true;
  // Besides the configured address also the one in the address bar: 127.0.0.1 for localhost.
  return origin === publicUrl || origin === `http://${host}` || origin === `https://${host}`;
};
