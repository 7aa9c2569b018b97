import type { IncomingMessage, ServerResponse } from 'node:http';
import { maxFormBytes } from '../cms-routes.ts';
import type { Representation } from '../release-store.ts';
import { isSameOrigin } from '../same-origin.ts';
import { fillForm } from './fill-form.ts';
import { issueFormToken, readFormToken } from './form-token.ts';
import { parseFormBody, readFormBody, type FormBody } from './read-form-body.ts';
import { readPage, sendOwnPage } from './send-form-page.ts';
import type { FormParts, SiteForm, Verdict } from './site-form.ts';

/** WCAG 2.2.1 lets a limit be from twenty hours on; whoever is later sends once more. */
const maximumMs = 24 * 60 * 60_000;

const empty: FormBody = { token: '', trap: '', values: {}, hasRepeated: false };

const isForm = (request: IncomingMessage): boolean =>
  /^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers['content-type'] ?? '');

/** Browsers say with every POST where it comes from: without that it was none. */
const isOwnForm = (request: IncomingMessage, publicUrl: string): boolean =>
  isSameOrigin(request, publicUrl) &&
  (request.headers.origin !== undefined || request.headers['sec-fetch-site'] === 'same-origin');

const judge = async (
  request: IncomingMessage,
  form: SiteForm,
  body: FormBody | 'too-large',
  parts: FormParts,
): Promise<Verdict> => {
  if (!isOwnForm(request, parts.publicUrl)) return { notice: 'foreign', status: 403 };
  if (body === 'too-large') return { notice: 'too-large', status: 413 };
  if (!isForm(request)) return { notice: 'refused', status: 415 };
  if (body.hasRepeated) return { notice: 'refused', status: 400 };

  const token = readFormToken(parts.formSecret, body.token);
  const ageMs = token === null ? 0 : parts.now() - token.issuedAtMs;
  if (token === null || ageMs < form.minimumMs || ageMs > maximumMs || body.trap !== '')
    return { notice: 'once-more', status: 422 };
  return form.send(request, { key: token.key, values: body.values }, parts);
};

/** The token stays while it is good: what has perhaps arrived already is not stored twice. */
const nextToken = ({ formSecret, now }: FormParts, token: string): string => {
  const known = readFormToken(formSecret, token);
  if (known !== null && now() - known.issuedAtMs <= maximumMs) return token;
  return issueFormToken(formSecret, now(), known?.key);
};

/**
 * `POST` of a form: a redirect to the page after sending, or the form again with everything that
 * was typed. The one answer without it is the one to more than a form can hold.
 */
export const takeForm = async (
  request: IncomingMessage,
  response: ServerResponse,
  form: SiteForm,
  page: Representation,
  parts: FormParts,
): Promise<void> => {
  const html = await readPage(page);
  const raw = await readFormBody(request, maxFormBytes);
  const body = raw === 'too-large' ? raw : isForm(request) ? parseFormBody(raw) : empty;
  const verdict = await judge(request, form, body, parts);
  if ('location' in verdict) {
    response.setHeader('Cache-Control', 'no-store');
    response.writeHead(303, { Location: verdict.location, 'Content-Length': 0 }).end();
    return;
  }
  const { token, values } = body === 'too-large' ? empty : body;
  const { status, ...said } = verdict;
  const filled = fillForm(html, { token: nextToken(parts, token), values, ...said });
  if (status === 503) response.setHeader('Retry-After', 60);
  await sendOwnPage(request, response, status, filled);
};
