import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Redirect } from '@netzwerk/shared';
import { isContentHashed } from './cache-control.ts';
import { sendFirstStart, sendNotFoundPage } from './plain-page.ts';
import { encodePath, type RequestAddress } from './request-address.ts';
import type { Release, ReleaseStore } from './release-store.ts';
import { sendFile } from './send-file.ts';
import { sendSearchPage } from './send-search-page.ts';

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

const sendNotFound = async (
  request: IncomingMessage,
  response: ServerResponse,
  release: Release | null,
): Promise<void> => {
  const page = release?.file('/404.html');
  if (page) await sendFile(request, response, '/404.html', page, 404);
  else sendNotFoundPage(request, response);
};

/** Answers an address of the public site from one release, from the first byte to the last. */
export const serveRelease = async (
  request: IncomingMessage,
  response: ServerResponse,
  address: RequestAddress | null,
  releases: ReleaseStore,
): Promise<void> => {
  const release = await releases.current();
  // Neither will be there once the site is: no reason to ask anybody to come back for it.
  if (address === null || address.segments[0] === 'uploads')
    return sendNotFound(request, response, release);
  if (release === null) return sendFirstStart(request, response);
  const { path, query } = address;

  const byQuery = query === '' ? null : release.redirects.find(path, query, 'with-query');
  if (byQuery) return followRedirect(response, byQuery);

  const searched = path === '/suche/' ? new URLSearchParams(query).get('q') : null;
  if (searched !== null) return sendSearchPage(request, response, release, searched);

  const isPage = path.endsWith('/');
  const filePath = isPage ? `${path}index.html` : path;
  const file = filePath.endsWith('/index.html') && !isPage ? undefined : release.file(filePath);
  if (file) return sendFile(request, response, filePath, file);

  if (!isPage && release.file(`${path}/index.html`))
    return redirectTo(
      response,
      `${encodePath(address.segments)}/${query === '' ? '' : `?${query}`}`,
      true,
    );

  const redirect = release.redirects.find(path, query, 'without-query');
  if (redirect) return followRedirect(response, redirect);

  const earlier = isContentHashed(path) ? await releases.findEarlier(path, release) : null;
  if (earlier) return sendFile(request, response, path, earlier);
  return sendNotFound(request, response, release);
};
