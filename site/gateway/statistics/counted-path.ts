import type { IncomingMessage } from 'node:http';
import { paths } from '@netzwerk/shared';

/**
 * What says itself that it is no person: applied to each request and forgotten. Browsers begin with
 * "Mozilla/"; programs that do so too name themselves, mostly as a bot, crawler or checker.
 */
const programs =
  /bot|crawl|spider|slurp|fetch|monitor|preview|scan|check|headless|lighthouse|archiv|feed|http|python|curl|wget|java\//i;

const isPerson = ({ headers }: IncomingMessage): boolean => {
  const agent = headers['user-agent'] ?? '';
  // Fetched ahead and perhaps never seen.
  if (/prefetch|prerender/i.test(`${String(headers['sec-purpose'])} ${String(headers['purpose'])}`))
    return false;
  // Their own word about themselves often holds an address: "(+https://…)".
  return agent.startsWith('Mozilla/') && !programs.test(agent);
};

/** Pages of one person: behind a login, or opened by a link out of a mail. */
const personal: readonly string[] = [
  paths.memberArea,
  paths.newsletterConfirm,
  paths.newsletterSettings,
  paths.newsletterUnsubscribe,
  paths.messageSent,
];

/** Captions come along with their film. */
const isDownload = (path: string): boolean =>
  (path.startsWith('/dokumente/') && !path.endsWith('.vtt')) || path.endsWith('.pdf');

/** Of a download in parts only the first counts; without a range it is all of it. */
const isBeginning = ({ headers }: IncomingMessage): boolean =>
  headers.range === undefined || /^bytes=0-/.test(headers.range);

/** Whether this request counts once it is answered. */
export const isCounted = (request: IncomingMessage, path: string): boolean =>
  request.method === 'GET' &&
  (path.endsWith('/') || isDownload(path)) &&
  !personal.some((start) => path.startsWith(start)) &&
  isBeginning(request) &&
  isPerson(request);

/** That there is something there and that it was sent: errors, redirects and nothing count nothing. */
export const isAnswered = (status: number): boolean =>
  status === 200 || status === 206 || status === 304;
