import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { filteredLists, paths, previewLoginPath } from '@netzwerk/shared';
import { contentTypeOf } from '../gateway/content-types.ts';
import { createRedirectTable } from '../gateway/redirect-table.ts';
import {
  encodePath,
  parseRequestAddress,
  type RequestAddress,
} from '../gateway/request-address.ts';
import { log } from '../process/log.ts';
import type { Renderer } from '../renderer/load-renderer.ts';
import { programmeSheetAt } from '../programme-sheet/programme-sheet-outputs.ts';
import { escapeHtml } from '../search/answers/render-search-results.ts';
import { outputAt, type SiteOutput } from '../src/outputs/site-outputs.ts';
import type { DraftSite, NoDraftSite, PreviewFiles } from './draft-site.ts';
import { previewLogoutPath, previewStylePath, withPreviewBar } from './preview-bar.ts';
import type { PreviewLinks } from './preview-links.ts';
import { previewPages, type PreviewPages } from './preview-pages.ts';
import type { PreviewSession, PreviewSessions } from './preview-sessions.ts';

export interface PreviewParts {
  publicUrl: string;
  links: PreviewLinks;
  sessions: PreviewSessions;
  renderer: Renderer;
  files: PreviewFiles;
  draftSite: () => Promise<DraftSite | NoDraftSite>;
  styleSheet: Buffer;
}

const longestTarget = 12_288;

const sendBytes = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  bytes: Buffer | string,
  status = 200,
): void => {
  response.writeHead(status, {
    'Content-Type': contentTypeOf(path).value,
    'Content-Length': Buffer.byteLength(bytes),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
};

const redirectTo = (response: ServerResponse, location: string): void => {
  response.writeHead(303, { Location: location, 'Content-Length': 0 }).end();
};

const logIn = (
  response: ServerResponse,
  { query }: RequestAddress,
  session: PreviewSession | null,
  pages: PreviewPages,
  { links, sessions }: PreviewParts,
): void => {
  const link = links.read(new URLSearchParams(query).get('token') ?? '');
  if (link === null) return pages.noSession();
  if (links.use(link)) response.setHeader('Set-Cookie', sessions.open(link.name));
  // Going back in the browser leads here once more: whoever is in stays in.
  else if (session === null) return pages.linkIsUsed();
  redirectTo(response, link.to);
};

/** What no draft changes and what drafts bring along: style sheets, pictures, documents. */
const sendFile = async (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  site: DraftSite,
  { renderer, files }: PreviewParts,
): Promise<boolean> => {
  const fileKey = site.documents.get(path);
  const place =
    renderer.assets.get(path) ??
    (path.startsWith('/media/') ? files.imageFile(path.slice('/media/'.length)) : null) ??
    (fileKey === undefined ? null : await files.document(fileKey));
  if (place === null) return false;
  response.writeHead(200, { 'Content-Type': contentTypeOf(path).value });
  if (request.method === 'HEAD') response.end();
  // A reader who leaves early is no error of ours.
  else await pipeline(createReadStream(place), response).catch(() => response.destroy());
  return true;
};

const stateOf = (site: DraftSite, output: SiteOutput): 'new' | 'changed' | 'unchanged' => {
  const published = outputAt(site.published, output.pathname);
  if (published === null) return 'new';
  return published.key === output.key ? 'unchanged' : 'changed';
};

const searchNote = (publicUrl: string, query: string): string =>
  `<p>Gesucht wird in der veröffentlichten Website: ` +
  `<a href="${escapeHtml(`${publicUrl}/suche/?${query}`)}">Suche dort öffnen</a>.</p>`;

const listNote = (publicUrl: string, pathname: string, query: string): string =>
  `<div class="wrap"><p>Gefiltert wird in der veröffentlichten Website: ` +
  `<a href="${escapeHtml(`${publicUrl}${pathname}?${query}`)}">Liste dort öffnen</a>.</p></div>`;

/** What the gateway puts into a page is made from the release: here it can only be pointed to. */
const withNote = (html: string, pathname: string, query: string, publicUrl: string): string => {
  if (query === '') return html;
  if (pathname === paths.search)
    return html.replace('<!--search-results-->', () => searchNote(publicUrl, query));
  return filteredLists.includes(pathname)
    ? html.replace(
        /<div id="ergebnis"[^>]*>/,
        (list) => list + listNote(publicUrl, pathname, query),
      )
    : html;
};

const sendOutput = async (
  request: IncomingMessage,
  response: ServerResponse,
  output: SiteOutput,
  { query }: RequestAddress,
  site: DraftSite,
  session: PreviewSession,
  { renderer, publicUrl }: PreviewParts,
): Promise<void> => {
  const { file, pathname } = output;
  const bytes = await renderer.render(output);
  if (!file.endsWith('.html')) return sendBytes(request, response, file, bytes);
  const state = stateOf(site, output);
  const isNotFound = file === '/404.html';
  const html = withPreviewBar(bytes.toString(), {
    name: session.name,
    asOf: site.asOf,
    state,
    publicPage: state === 'new' || isNotFound ? null : publicUrl + pathname,
    adminUrl: site.places.get(pathname)?.adminUrl ?? `${publicUrl}/admin/`,
  });
  const page = withNote(html, pathname, query, publicUrl);
  sendBytes(request, response, file, page, isNotFound ? 404 : 200);
};

const answerAddress = async (
  request: IncomingMessage,
  response: ServerResponse,
  address: RequestAddress,
  session: PreviewSession,
  pages: PreviewPages,
  parts: PreviewParts,
): Promise<void> => {
  const { path, query, segments } = address;
  const site = await parts.draftSite();
  if (site === 'nothing-published') return pages.notYet();
  if (site === 'no-drafts') return pages.noDrafts();
  const incomplete = site.incomplete.find(({ addresses }) => addresses.includes(path));
  if (incomplete) return pages.incomplete(incomplete);

  const send = (output: SiteOutput): Promise<void> =>
    sendOutput(request, response, output, address, site, session, parts);
  const isNotFound = path === '/404/';
  const output = isNotFound ? null : outputAt(site.drafted, path);
  if (output !== null) return send(output);
  const sheet = programmeSheetAt(site.drafted, path);
  if (sheet !== null) return sendBytes(request, response, path, await sheet.bytes());
  if (await sendFile(request, response, path, site, parts)) return;
  const rest = query === '' ? '' : `?${query}`;
  if (!path.endsWith('/') && outputAt(site.drafted, `${path}/`) !== null)
    return redirectTo(response, `${encodePath(segments)}/${rest}`);
  const redirects = createRedirectTable(site.drafted.redirects);
  const redirect =
    redirects.find(path, query, 'with-query') ?? redirects.find(path, query, 'without-query');
  if (redirect) return redirectTo(response, encodeURI(redirect.to));
  const missing = outputAt(site.drafted, '/404/');
  return missing === null ? pages.notFound() : send(missing);
};

/** Answers one request to the preview host. Without a session nothing but the way in is answered. */
export const answerPreview = async (
  request: IncomingMessage,
  response: ServerResponse,
  parts: PreviewParts,
): Promise<void> => {
  const target = request.url ?? '/';
  const address = target.length > longestTarget ? null : parseRequestAddress(target);
  const pages = previewPages(request, response, parts.publicUrl);
  const session = parts.sessions.read(request.headers.cookie);
  const isReading = request.method === 'GET' || request.method === 'HEAD';

  if (address?.path === previewLoginPath && request.method === 'GET')
    return logIn(response, address, session, pages, parts);
  if (session === null) return pages.noSession();
  if (address?.path === previewLogoutPath && request.method === 'POST') {
    response.setHeader('Set-Cookie', parts.sessions.end());
    return pages.loggedOut();
  }
  if (!isReading) {
    response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
    return;
  }
  if (address === null) return pages.notFound();
  if (address.path === previewStylePath)
    return sendBytes(request, response, previewStylePath, parts.styleSheet);
  try {
    await answerAddress(request, response, address, session, pages, parts);
  } catch (error) {
    if (response.headersSent) throw error;
    log('warn', 'preview not shown', { error: error instanceof Error ? error.message : 'unknown' });
    pages.broken();
  }
};
