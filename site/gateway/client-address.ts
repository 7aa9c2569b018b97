import type { IncomingMessage } from 'node:http';

/**
 * Whom the CMS throttles. Only as many entries of X-Forwarded-For are believed, from the right, as
 * there are proxies of ours in front; whatever a client wrote itself stands left of them.
 */
export const clientAddress = (
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustedProxies: number,
): string => {
  const peer = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return peer;
  const header = request.headers['x-forwarded-for'];
  const chain = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return chain[Math.max(0, chain.length - trustedProxies)] ?? peer;
};
