import type { IncomingMessage, ServerResponse } from 'node:http';
import { acceptedEncodings } from './accepted-encoding.ts';
import { compressAnswer } from './compress-answer.ts';
import { listsEtag, quotedHash } from './etag.ts';

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
  const body = await compressAnswer(html, encoding);
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.writeHead(200, { 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
};
