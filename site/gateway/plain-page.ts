import type { IncomingMessage, ServerResponse } from 'node:http';
import { policyWithStyle } from './security-headers.ts';

const css = `:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-content:center;font:1.125rem/1.6 system-ui,sans-serif;background:#f6f3ee;color:#23201c}
main{max-width:34rem;overflow-wrap:anywhere;padding:2rem;border-top:.5rem solid #a63d24}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 1rem}
a{color:inherit}
@media (prefers-color-scheme:dark){body{background:#1c1a18;color:#f1ece4}}`;

interface PlainPage {
  status: number;
  title: string;
  text: string;
  /** More, as HTML; whatever in it is not ours has been escaped. */
  moreHtml?: string;
  /** Origin that may show the page within its own; nobody may unless it is set. */
  framedBy?: string;
  /** The page asks again by itself after so many seconds. */
  retryAfterSeconds?: number;
}

/** A page that needs nothing but the gateway itself. `title` and `text` are ours, never input. */
export const sendPlainPage = (
  request: IncomingMessage,
  response: ServerResponse,
  { status, title, text, moreHtml = '', framedBy, retryAfterSeconds }: PlainPage,
): void => {
  const refresh =
    retryAfterSeconds === undefined
      ? ''
      : `<meta http-equiv="refresh" content="${retryAfterSeconds}">`;
  const html =
    `<!doctype html><html lang="de"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<meta name="robots" content="noindex">${refresh}<title>${title}</title>` +
    `<style>${css}</style></head><body><main><h1>${title}</h1><p>${text}</p>${moreHtml}</main></body></html>`;
  if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', retryAfterSeconds);
  response.setHeader('Content-Security-Policy', policyWithStyle(css, framedBy));
  response.setHeader('Cache-Control', 'no-store');
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(html),
  });
  response.end(request.method === 'HEAD' ? undefined : html);
};

export const sendFirstStart = (request: IncomingMessage, response: ServerResponse): void =>
  sendPlainPage(request, response, {
    status: 503,
    title: 'Gleich ist die Website da',
    text: 'Sie wird gerade zum ersten Mal erzeugt. Diese Seite lädt sich von selbst neu.',
    retryAfterSeconds: 5,
  });

export const sendNotFoundPage = (request: IncomingMessage, response: ServerResponse): void =>
  sendPlainPage(request, response, {
    status: 404,
    title: 'Seite nicht gefunden',
    text: 'Unter dieser Adresse gibt es hier nichts.',
  });

export const sendAdminUnavailable = (request: IncomingMessage, response: ServerResponse): void =>
  sendPlainPage(request, response, {
    status: 503,
    title: 'Die Redaktion ist gerade nicht erreichbar',
    text: 'Das Redaktionssystem antwortet nicht. Die Website bleibt davon unberührt. Diese Seite versucht es von selbst wieder.',
    retryAfterSeconds: 10,
  });
