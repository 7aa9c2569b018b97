import {
  Agent,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CmsRoute } from './cms-routes.ts';
import { log } from '../process/log.ts';
import { requestHeadersFor, responseHeadersFor } from './proxy-headers.ts';

export interface ForwardOptions {
  cmsUrl: string;
  publicUrl: string;
  trustedProxies: number;
  onFailure: (failure: 'unavailable' | 'tooLarge') => void;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256, maxFreeSockets: 16 });

class BodyTooLargeError extends Error {}

const limitBytes = (maximum: number): Transform => {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > maximum) done(new BodyTooLargeError());
      else done(null, chunk);
    },
  });
};

const hasBody = (request: IncomingMessage): boolean =>
  request.headers['transfer-encoding'] !== undefined ||
  Number(request.headers['content-length'] ?? 0) > 0;

/** Not `pipeline`: that would tear down the client's connection, and with it our answer. */
const sendBody = (request: IncomingMessage, upstream: ClientRequest, maximum: number): void => {
  const limiter = limitBytes(maximum);
  limiter.once('error', (error) => {
    request.unpipe(limiter);
    upstream.destroy(error);
  });
  upstream.once('close', () => request.unpipe(limiter));
  request.pipe(limiter).pipe(upstream);
};

const answerOf = (upstream: ClientRequest, timeoutMs: number): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    upstream.once('response', (answer) => {
      // From here the reader sets the pace, and may be slow.
      upstream.setTimeout(0);
      resolve(answer);
    });
    upstream.on('error', reject);
    upstream.setTimeout(timeoutMs, () => upstream.destroy(new Error('no answer in time')));
  });

const codeOf = (error: unknown): string =>
  error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : 'unknown';

/**
 * Streams one request to the CMS and its answer back; at no moment are more than a few buffers of
 * a body held here. A kept connection that the CMS had just closed is tried once more, when
 * nothing was sent that could take effect twice.
 */
export const forwardToCms = async (
  request: IncomingMessage,
  response: ServerResponse,
  route: CmsRoute,
  target: string,
  options: ForwardOptions,
  isRetry = false,
): Promise<void> => {
  if (Number(request.headers['content-length'] ?? 0) > route.maxBodyBytes)
    return options.onFailure('tooLarge');

  const upstream = httpRequest(options.cmsUrl + target, {
    agent,
    method: request.method ?? 'GET',
    headers: requestHeadersFor(route, request, options),
  });
  const leave = () => upstream.destroy();
  response.once('close', leave);

  let answer: IncomingMessage;
  try {
    const answered = answerOf(upstream, route.timeoutMs);
    if (hasBody(request)) sendBody(request, upstream, route.maxBodyBytes);
    else upstream.end();
    answer = await answered;
  } catch (error) {
    response.off('close', leave);
    if (response.destroyed) return;
    if (error instanceof BodyTooLargeError) return options.onFailure('tooLarge');
    if (!isRetry && upstream.reusedSocket && ['GET', 'HEAD'].includes(request.method ?? ''))
      return forwardToCms(request, response, route, target, options, true);
    log('warn', 'cms did not answer', { route: route.name, error: codeOf(error) });
    return options.onFailure('unavailable');
  }

  const ours = new Set(response.getHeaderNames());
  response.writeHead(
    answer.statusCode ?? 502,
    responseHeadersFor(route, answer.headers, { ...options, ours }),
  );
  // Either side may leave in the middle; then there is nobody left to tell.
  await pipeline(answer, response).catch(() => response.destroy());
};
