import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { acceptedEncodings } from '../accepted-encoding.ts';
import { readWhole } from '../open-file.ts';
import type { Representation } from '../release-store.ts';
import { fillForm } from './fill-form.ts';
import { issueFormToken } from './form-token.ts';
import type { FormParts, SiteForm } from './site-form.ts';

const compress = {
  br: (html: string) =>
    promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (html: string) => promisify(gzip)(html),
};

/** A page that is one person's: in no cache, in no search engine. */
export const sendOwnPage = async (
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  html: string,
): Promise<void> => {
  const encoding = acceptedEncodings(request.headers['accept-encoding'])[0];
  const body = encoding === undefined ? Buffer.from(html) : await compress[encoding](html);
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Cache-Control', 'private, no-store');
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
};

export const readPage = async (page: Representation): Promise<string> =>
  (await readWhole(page).finally(() => page.handle.close())).toString();

/** The empty form, with what the link to it says, and with a token of its own. */
export const sendFormPage = async (
  request: IncomingMessage,
  response: ServerResponse,
  page: Representation,
  { form, query, parts }: { form: SiteForm; query: string; parts: FormParts },
): Promise<void> => {
  const filled = await form.prefill(request, query, parts);
  const token = issueFormToken(parts.formSecret, parts.now());
  const html = fillForm(await readPage(page), { token, ...filled });
  // One form, however many links lead to it.
  if (query !== '') response.setHeader('X-Robots-Tag', 'noindex');
  await sendOwnPage(request, response, 200, html);
};
