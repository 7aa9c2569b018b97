import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerSearchPage } from '../search/answer-search-page.ts';
import { readWhole } from './open-file.ts';
import type { Representation } from './release-store.ts';
import type { SearchService } from './search-service.ts';

const longestQuery = 200;

/** `/suche/?q=…`: the static page of the release with the results in it. */
export const sendSearchPage = async (
  request: IncomingMessage,
  response: ServerResponse,
  page: Representation,
  search: SearchService,
  query: string,
): Promise<void> => {
  const html = await readWhole(page).finally(() => page.handle.close());
  const asked = query.slice(0, longestQuery);
  const body = answerSearchPage(html.toString(), await search.answer(asked), asked);
  // What people look for is theirs: it stays in no cache.
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('X-Robots-Tag', 'noindex');
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
};
