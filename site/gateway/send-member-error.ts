import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MemberErrorCode } from '@netzwerk/shared';
import { dataContentSecurityPolicy } from './security-headers.ts';

const answers = {
  notFound: [404, 'not-found', 'Das gibt es hier nicht.'],
  badQuery: [400, 'invalid-input', 'Die Adresse enthält Angaben, die hier nicht vorgesehen sind.'],
  foreignOrigin: [403, 'invalid-input', 'Diese Anfrage kam nicht von unserer Website.'],
  tooLarge: [413, 'invalid-input', 'Die Anfrage ist zu groß.'],
  unavailable: [
    503,
    'unavailable',
    'Der Mitgliederbereich ist gerade nicht erreichbar. Bitte versuchen Sie es in einigen Minuten noch einmal.',
  ],
} as const satisfies Record<string, readonly [number, MemberErrorCode, string]>;

/** The error form of shared/src/member-api.ts, for what never reaches the CMS. */
export const sendMemberError = (
  request: IncomingMessage,
  response: ServerResponse,
  kind: keyof typeof answers,
): void => {
  const [status, code, message] = answers[kind];
  const body = JSON.stringify({ error: { code, message } });
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
