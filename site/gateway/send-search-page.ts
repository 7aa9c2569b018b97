import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { SearchIndex } from '../search/search-index.ts';
import { sendNotFoundPage } from './plain-page.ts';
import type { Release } from './release-store.ts';

interface SearchPage {
  html: string;
  index: SearchIndex;
  answer: (page: string, index: SearchIndex, query: string) => string;
}

const pages = new WeakMap<Release, Promise<SearchPage>>();

/** Read at the first search of a release: who never searches pays nothing for it. */
const loadSearchPage = async (release: Release): Promise<SearchPage> => {
  const [{ openSearchIndex }, { answerSearchPage }, html, index] = await Promise.all([
    import('../search/search-index.ts'),
    import('../search/answer-search-page.ts'),
    readFile(join(release.directory, 'public', 'suche', 'index.html'), 'utf8'),
    readFile(join(release.directory, 'search-index.json'), 'utf8'),
  ]);
  return { html, index: openSearchIndex(JSON.parse(index)), answer: answerSearchPage };
};

const searchPageOf = (release: Release): Promise<SearchPage> => {
  const known = pages.get(release);
  if (known) return known;
  const loading = loadSearchPage(release);
  pages.set(release, loading);
  loading.catch(() => pages.delete(release));
  return loading;
};

const longestQuery = 200;

/** `/suche/?q=…`: the static page of this release with the results in it. */
export const sendSearchPage = async (
  request: IncomingMessage,
  response: ServerResponse,
  release: Release,
  query: string,
): Promise<void> => {
  if (!release.file('/suche/index.html')) return sendNotFoundPage(request, response);
  const { html, index, answer } = await searchPageOf(release);
  const body = answer(html, index, query.slice(0, longestQuery));
  // What people look for is theirs: it stays in no cache.
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('X-Robots-Tag', 'noindex');
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
};
