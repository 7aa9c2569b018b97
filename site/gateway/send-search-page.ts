import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerSearchPage } from '../search/answers/answer-search-page.ts';
import type { SearchQuestion } from '../search/answers/search-question.ts';
import { acceptedEncodings } from './accepted-encoding.ts';
import { compressAnswer } from './compress-answer.ts';
import { readWhole } from './open-file.ts';
import type { Representation } from './release-store.ts';
import type { SearchService } from './search-service.ts';

/** `/suche/?q=…`: the static page of the release with the results in it. */
export const sendSearchPage = async (
  request: IncomingMessage,
  response: ServerResponse,
  page: Representation,
  search: SearchService,
  question: SearchQuestion,
): Promise<void> => {
  const html = await readWhole(page).finally(() => page.handle.close());
  const [encoding] = acceptedEncodings(request.headers['accept-encoding']);
  const answer = answerSearchPage(html.toString(), await search.answer(question));
  const body = await compressAnswer(answer, encoding);
  // What people look for is theirs: it stays in no cache.
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('X-Robots-Tag', 'noindex');
  response.setHeader('Vary', 'Accept-Encoding');
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
};
