import type { IncomingMessage, ServerResponse } from 'node:http';
import { filteredLists, paths, type Redirect } from '@netzwerk/shared';
import { findListAnswer } from '../lists/find-list-answer.ts';
import { formAt } from './forms/form-at.ts';
import { sendFormPage } from './forms/send-form-page.ts';
import type { FormParts } from './forms/site-form.ts';
import { sendReceiptPage } from './inquiries/send-receipt-page.ts';
import { readQuestion } from '../search/answers/search-question.ts';
import type { ReadList } from './list-pages.ts';
import { sendFirstStart } from './plain-page.ts';
import { encodePath, type RequestAddress } from './request-address.ts';
import type { Release, ReleaseStore, Representation } from './release-store.ts';
import type { SearchService } from './search-service.ts';
import { sendFile, wantedEncodings } from './send-file.ts';
import { sendListPage } from './send-list-page.ts';
import { sendNotFound } from './send-not-found.ts';
import { sendSearchPage } from './send-search-page.ts';

export interface PublicParts extends FormParts {
  releases: ReleaseStore;
  search: SearchService;
  lists: ReadList;
}

const redirectTo = (response: ServerResponse, location: string, permanent: boolean): void => {
  response.setHeader('Cache-Control', permanent ? 'public, max-age=3600' : 'no-store');
  response.writeHead(permanent ? 301 : 302, { Location: location, 'Content-Length': 0 }).end();
};

/** Editors type targets as they read them; a header wants them encoded. */
const followRedirect = (response: ServerResponse, { to, permanent }: Redirect): void =>
  redirectTo(response, encodeURI(decodeURISafely(to)), permanent);

const decodeURISafely = (value: string): string => {
  try {
    return decodeURI(value);
  } catch {
    return value;
  }
};

/**
 * A month keeps its page for a year, a Jahresprogramm its PDF while the year lasts; after that their
 * events stand in the programme of the year.
 */
const programmeInstead = (path: string): { path: string; place: string } | null => {
  const [, year, month] = /^\/veranstaltungen\/monat\/(\d{4})-(\d\d)\/?$/.exec(path) ?? [];
  if (year !== undefined)
    return { path: paths.programmeOf(year), place: `#monat-${year}-${month}` };
  const [, sheetYear] = /^\/veranstaltungen\/jahresprogramm\/(\d{4})\.pdf$/.exec(path) ?? [];
  return sheetYear === undefined ? null : { path: paths.programmeOf(sheetYear), place: '' };
};

type Answer = () => void | Promise<void>;

/** How a list page answers the filters in the query; null for every other page. */
const filteredAnswerOf = async (
  request: IncomingMessage,
  response: ServerResponse,
  { path, query }: RequestAddress,
  lists: ReadList,
): Promise<Answer | null> => {
  if (query === '' || !filteredLists.includes(path)) return null;
  const answer = await findListAnswer(path, query, lists);
  if (answer === null) return null;
  return answer.kind === 'redirect'
    ? () => redirectTo(response, answer.to, false)
    : () => sendListPage(request, response, answer.html);
};

/** How a page is sent that is finished for each request; null where it goes out as it is. */
const finishingOf = (
  request: IncomingMessage,
  response: ServerResponse,
  { path, query }: RequestAddress,
  parts: PublicParts,
): ((page: Representation) => Promise<void>) | null => {
  const question = path === paths.search ? readQuestion(query) : null;
  if (question !== null)
    return (page) => sendSearchPage(request, response, page, parts.search, question);
  const form = formAt(path);
  if (form !== undefined)
    return (page) => sendFormPage(request, response, page, { form, query, parts });
  if (path === paths.messageSent && query !== '')
    return (page) => sendReceiptPage(request, response, page, query);
  return null;
};

/** How this release answers the address; null where it has nothing there. */
const answerOf = async (
  request: IncomingMessage,
  response: ServerResponse,
  address: RequestAddress,
  parts: PublicParts,
  { redirects }: Release,
): Promise<Answer | null> => {
  const { path, query, segments } = address;
  const { releases, lists } = parts;
  const byQuery = query === '' ? null : redirects.find(path, query, 'with-query');
  if (byQuery) return () => followRedirect(response, byQuery);

  const filtered = await filteredAnswerOf(request, response, address, lists);
  if (filtered !== null) return filtered;

  const isPage = path.endsWith('/');
  const filePath = isPage ? `${path}index.html` : path;
  const finish = finishingOf(request, response, address, parts);
  const encodings = finish === null ? wantedEncodings(request, filePath) : [];
  const isIndex = !isPage && path.endsWith('/index.html');
  const file = isIndex ? null : await releases.open(filePath, encodings);
  if (file !== null)
    return () => (finish === null ? sendFile(request, response, filePath, file) : finish(file));

  if (!isPage && !isIndex && (await releases.has(`${path}/index.html`))) {
    const location = `${encodePath(segments)}/${query === '' ? '' : `?${query}`}`;
    return () => redirectTo(response, location, true);
  }
  const redirect = redirects.find(path, query, 'without-query');
  if (redirect) return () => followRedirect(response, redirect);
  const programme = programmeInstead(path);
  return programme !== null && (await releases.has(`${programme.path}index.html`))
    ? () => redirectTo(response, programme.path + programme.place, false)
    : null;
};

/** Switches that follow each other for as long as this within one request are no site any more. */
const patienceMs = 10_000;

/**
 * Answers an address of the public site. That there is nothing at it is only said of a release that
 * was live from the first look to the last, however many switches come in between.
 */
export const serveRelease = async (
  request: IncomingMessage,
  response: ServerResponse,
  address: RequestAddress | null,
  parts: PublicParts,
): Promise<void> => {
  const { releases } = parts;
  // Neither will be there once the site is: no reason to ask anybody to come back for it.
  if (address === null || address.segments[0] === 'uploads')
    return sendNotFound(request, response, null, parts);
  const giveUpAtMs = performance.now() + patienceMs;
  while (performance.now() < giveUpAtMs) {
    const release = await releases.current();
    if (release === null) return sendFirstStart(request, response);
    const answer = await answerOf(request, response, address, parts, release);
    if (answer !== null) return answer();
    // What a switch has just moved is missing in the old release and not yet known of in the new.
    if (releases.isCurrent(release)) return sendNotFound(request, response, address, parts);
  }
  throw new Error('The release was switched during every attempt to answer from it.');
};
