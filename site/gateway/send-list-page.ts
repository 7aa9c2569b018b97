import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { acceptedEncodings, type Encoding } from './accepted-encoding.ts';
import { listsEtag, quotedHash } from './etag.ts';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Made for one answer: much smaller at once, not as small as can be. */
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const compress = async (html: string, encoding: Encoding | undefined): Promise<Buffer> => {
  if (encoding === 'br') return brotli(html, quickly);
  return encoding === 'gzip' ? deflate(html) : Buffer.from(html);
};

/**
 * A list with filters set. A browser keeps it and asks again whether it still holds. No cache in
 * between keeps it, because what is cleared there after a publish is the page without a query; and no
 * search engine lists it: its `canonical` names the whole list.
 */
export const sendListPage = async (
  request: IncomingMessage,
  response: ServerResponse,
  html: string,
): Promise<void> => {
  const [encoding] = acceptedEncodings(request.headers['accept-encoding']);
  const etag = quotedHash(`${encoding ?? ''} ${html}`);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'private, max-age=0, must-revalidate');
  response.setHeader('X-Robots-Tag', 'noindex');
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('ETag', etag);
  if (listsEtag(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  const body = await compress(html, encoding);
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.writeHead(200, { 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
};
