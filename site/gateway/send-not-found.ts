import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { queriesFor, suggestOn } from '../search/answers/missing-address.ts';
import { questionOf } from '../search/answers/search-question.ts';
import { nothingFound, type SearchAnswer } from '../search/search.ts';
import { readWhole } from './open-file.ts';
import { sendNotFoundPage } from './plain-page.ts';
import type { ReleaseStore } from './release-store.ts';
import type { RequestAddress } from './request-address.ts';
import type { SearchService } from './search-service.ts';
import { sendFile, wantedEncodings } from './send-file.ts';

const errorPage = '/404.html';

/** Whoever guesses addresses by the thousand gets the plain page. */
const suggestingAtOnce = 4;
const patienceMs = 2_000;
let suggesting = 0;

/** A page that somebody looks for: neither a picture nor a program's file. */
const isReadersRequest = ({ method, headers }: IncomingMessage, path: string): boolean =>
  method === 'GET' &&
  headers.accept?.includes('text/html') === true &&
  (!/\.\w{2,5}$/.test(path) || /\.html?$/.test(path));

const firstHits = async (
  queries: readonly string[],
  search: SearchService,
  signal: AbortSignal,
): Promise<SearchAnswer> => {
  for (const query of queries) {
    if (signal.aborted) break;
    const answer = await search.answer(questionOf(query));
    if (answer.total > 0) return answer;
  }
  return nothingFound(questionOf(''));
};

/** Nothing as well when the search takes too long or has broken down: the page is there anyhow. */
const suggestions = async (
  queries: readonly string[],
  search: SearchService,
): Promise<SearchAnswer | null> => {
  if (queries.length === 0 || suggesting >= suggestingAtOnce) return null;
  suggesting += 1;
  const ending = new AbortController();
  const { signal } = ending;
  try {
    const tooLong = wait(patienceMs, null, { signal }).catch(() => null);
    return await Promise.race([firstHits(queries, search, signal).catch(() => null), tooLong]);
  } finally {
    ending.abort();
    suggesting -= 1;
  }
};

/** The release's error page, with what the address may have meant where that can be told. */
export const sendNotFound = async (
  request: IncomingMessage,
  response: ServerResponse,
  address: RequestAddress | null,
  { releases, search }: { releases: ReleaseStore; search: SearchService },
): Promise<void> => {
  const isSearched = address !== null && isReadersRequest(request, address.path);
  const queries = isSearched ? queriesFor(address.segments) : [];
  const answer = await suggestions(queries, search);
  const encodings = answer === null ? wantedEncodings(request, errorPage) : [];
  const page = await releases.open(errorPage, encodings);
  if (page === null) return sendNotFoundPage(request, response);
  if (answer === null) return sendFile(request, response, errorPage, page, 404);
  const html = await readWhole(page).finally(() => page.handle.close());
  const body = suggestOn(html.toString(), queries[0] ?? '', answer);
  response.setHeader('Cache-Control', 'no-store');
  response.writeHead(404, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
};
