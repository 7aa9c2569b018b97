import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { filteredLists, paths, previewLoginPath, sharedPreviewPath } from '@netzwerk/shared';
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
import type { DraftQuestion, DraftSite, NoDraftSite, PreviewFiles } from './draft-site.ts';
import { chooseMoment, logIn, openShared, redirectTo, type Entrance } from './enter-preview.ts';
import type { Look, OnlyPage } from './looks.ts';
import {
  answerMemberApi,
  isMemberPage,
  memberApiPath,
  memberScript,
  memberScriptPath,
  memberViewOf,
  publicViewOf,
} from './member-view.ts';
import {
  previewLogoutPath,
  previewMomentPath,
  previewStylePath,
  withPreviewBar,
} from './preview-bar.ts';
import { previewPages, type PreviewPages } from './preview-pages.ts';
import { filesOfPage, picturesOf } from './reach.ts';

export interface PreviewParts extends Entrance {
  publicUrl: string;
  renderer: Renderer;
  files: PreviewFiles;
  draftSite: (question: DraftQuestion) => Promise<DraftSite | NoDraftSite>;
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

/** What no draft changes and what drafts bring along: style sheets, pictures, documents. */
const sendFile = async (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  site: DraftSite,
  look: Look,
  { renderer, files }: PreviewParts,
): Promise<boolean> => {
  const fileKey = site.documents.get(path);
  const isPicture =
    path.startsWith('/media/') && (look.guest === null || picturesOf(site.drafted).has(path));
  const place =
    renderer.assets.get(path) ??
    (isPicture ? files.imageFile(path.slice('/media/'.length)) : null) ??
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
  address: RequestAddress,
  site: DraftSite,
  look: Look,
  { renderer, publicUrl }: PreviewParts,
): Promise<void> => {
  const { file, pathname } = output;
  const bytes = await renderer.render(output);
  if (!file.endsWith('.html')) return sendBytes(request, response, file, bytes);
  const state = stateOf(site, output);
  const isNotFound = file === '/404.html';
  const forMembers = look.members && isMemberPage(pathname);
  const publicView = forMembers ? publicViewOf(site.drafted, address) : null;
  const html = withPreviewBar(bytes.toString(), {
    look,
    address: forMembers ? (publicView ?? '/') : isNotFound ? '/' : pathname,
    asOf: site.asOf,
    state: forMembers ? 'members' : state,
    publicPage: state === 'new' || isNotFound || forMembers ? null : publicUrl + pathname,
    otherView: forMembers ? publicView : look.members ? memberViewOf(site.drafted, pathname) : null,
    adminUrl: site.places.get(publicView ?? pathname)?.adminUrl ?? `${publicUrl}/admin/`,
  });
  const page = withNote(html, pathname, address.query, publicUrl);
  sendBytes(request, response, file, page, isNotFound ? 404 : 200);
};

/** The address on the public site, where there is such a page. */
const publicAddress = (path: string, site: DraftSite, publicUrl: string): string | null =>
  outputAt(site.published, path) === null ? null : publicUrl + encodeURI(path);

/** Of a link to one page: that page, what it is made of, and nothing else. */
const isWithin = async (
  page: OnlyPage,
  address: RequestAddress,
  site: DraftSite,
  look: Look,
  { renderer }: PreviewParts,
): Promise<boolean> => {
  const { path } = address;
  if (path === page.address) return true;
  if (look.members && publicViewOf(site.drafted, address) === page.address) return true;
  return renderer.assets.has(path) || (await filesOfPage(page, site.drafted, renderer)).has(path);
};

const answerAddress = async (
  request: IncomingMessage,
  response: ServerResponse,
  address: RequestAddress,
  look: Look,
  pages: PreviewPages,
  parts: PreviewParts,
): Promise<void> => {
  const { path, query, segments } = address;
  const site = await parts.draftSite(look.question);
  if (site === 'nothing-published') return pages.notYet();
  if (site === 'no-drafts') return pages.noDrafts();
  const incomplete = site.incomplete.find(({ addresses }) => addresses.includes(path));
  if (incomplete) return look.office === null ? pages.inProgress() : pages.incomplete(incomplete);
  if (look.only !== null && !(await isWithin(look.only, address, site, look, parts)))
    return pages.elsewhere(look.only, publicAddress(path, site, parts.publicUrl));

  const send = (output: SiteOutput): Promise<void> =>
    sendOutput(request, response, output, address, site, look, parts);
  const isNotFound = path === '/404/';
  const output = isNotFound ? null : outputAt(site.drafted, path);
  if (output !== null) return send(output);
  const sheet = programmeSheetAt(site.drafted, path);
  if (sheet !== null) return sendBytes(request, response, path, await sheet.bytes());
  if (await sendFile(request, response, path, site, look, parts)) return;
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

/** Answers one request to the preview host. Without a session nothing but the ways in is answered. */
export const answerPreview = async (
  request: IncomingMessage,
  response: ServerResponse,
  parts: PreviewParts,
): Promise<void> => {
  const target = request.url ?? '/';
  const address = target.length > longestTarget ? null : parseRequestAddress(target);
  const session = parts.sessions.read(request.headers.cookie);
  const pages = previewPages(request, response, parts.publicUrl);
  const isReading = request.method === 'GET' || request.method === 'HEAD';

  if (request.method === 'GET' && address?.path === previewLoginPath)
    return logIn(response, address, session, pages, parts);
  if (request.method === 'GET' && address?.path === sharedPreviewPath)
    return openShared(response, address, pages, parts);
  if (session === null) return pages.noSession();
  if (address?.path === previewLogoutPath && request.method === 'POST') {
    response.setHeader('Set-Cookie', parts.sessions.end());
    return pages.loggedOut();
  }
  const isMemberApi = address?.path.startsWith(memberApiPath) === true;
  if (!isReading && !isMemberApi) {
    response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
    return;
  }
  const look = await parts.findLook(session);
  if (look === 'ended') return pages.shareEnded();
  if (look === 'no-answer') return pages.noDrafts();
  if (address === null) return pages.notFound();
  if (address.path === previewStylePath)
    return sendBytes(request, response, previewStylePath, parts.styleSheet);
  if (isMemberApi) return answerMemberApi(request, response, address, look);
  if (address.path === memberScriptPath)
    return sendBytes(request, response, memberScriptPath, memberScript);
  if (address.path === previewMomentPath) return chooseMoment(response, address, session, parts);
  try {
    await answerAddress(request, response, address, look, pages, parts);
  } catch (error) {
    if (response.headersSent) throw error;
    log('warn', 'preview not shown', { error: error instanceof Error ? error.message : 'unknown' });
    pages.broken();
  }
};
