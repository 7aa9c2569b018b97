import type { IncomingMessage, ServerResponse } from 'node:http';
import { dataContentSecurityPolicy } from './security-headers.ts';

const answers = {
  tooLarge: [413, 'PayloadTooLargeError', 'Das ist zu groß.'],
  unavailable: [
    503,
    'ServiceUnavailableError',
    'Das Redaktionssystem antwortet gerade nicht. Bitte versuchen Sie es in einer Minute noch einmal.',
  ],
} as const satisfies Record<string, readonly [number, string, string]>;

/** In the form that the admin reads Strapi's own refusals in, and shows the message of. */
export const sendAdminError = (
  request: IncomingMessage,
  response: ServerResponse,
  kind: keyof typeof answers,
): void => {
  const [status, name, message] = answers[kind];
  const body = JSON.stringify({ data: null, error: { status, name, message, details: {} } });
  if (kind === 'unavailable') response.setHeader('Retry-After', 10);
  // What is left of a refused body is not read: the connection ends with the answer.
  if (kind === 'tooLarge') response.setHeader('Connection', 'close');
  response.setHeader('Content-Security-Policy', dataContentSecurityPolicy);
  response.setHeader('Cache-Control', 'private, no-store');
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
};
