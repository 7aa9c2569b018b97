import type { IncomingMessage, ServerResponse } from 'node:http';
import { paths } from '@netzwerk/shared';
import { maxFormBytes } from '../cms-routes.ts';
import type { CmsAccess } from '../forms/ask-cms.ts';
import { readFormBody } from '../forms/read-form-body.ts';
import { accessFromQuery, orderNewsletter } from './newsletter-forms.ts';

/** The key in the address tells it from the page's own form, which carries it in a field. */
export const oneClickAccess = (path: string, query: string): string | null =>
  path === paths.newsletterUnsubscribe ? accessFromQuery(query) : null;

/** As a form of either kind (RFC 8058, section 3.1). */
const isOneClick = (body: string): boolean =>
  new URLSearchParams(body).get('List-Unsubscribe') === 'One-Click' ||
  /name="?List-Unsubscribe"?\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click\s/i.test(body);

/**
 * What mail programs send when their own button is pressed: no page, no cookie, no origin, nothing
 * but the key. It is answered without a redirect, which RFC 8058 forbids.
 */
export const takeOneClick = async (
  request: IncomingMessage,
  response: ServerResponse,
  access: string,
  parts: CmsAccess,
): Promise<void> => {
  const body = await readFormBody(request, maxFormBytes);
  const answer = isOneClick(body)
    ? await orderNewsletter(request, { order: 'end', access }, parts)
    : 'no order';
  const [status, text] =
    answer === 'no order'
      ? [400, 'Das war keine Abmeldung.']
      : answer?.outcome === 'ended'
        ? [200, 'Sie sind abgemeldet.']
        : [503, 'Das geht gerade nicht. Bitte versuchen Sie es später noch einmal.'];
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  if (status === 503) response.setHeader('Retry-After', 60);
  response.writeHead(Number(status), { 'Content-Length': Buffer.byteLength(String(text)) });
  response.end(text);
};
