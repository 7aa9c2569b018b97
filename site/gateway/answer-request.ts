import type { IncomingMessage, ServerResponse } from 'node:http';
import { findCmsRoute, isAdminPath, unknownParameters, type CmsRoute } from './cms-routes.ts';
import { formAt } from './forms/form-at.ts';
import { takeForm } from './forms/take-form.ts';
import { forwardToCms } from './forward-to-cms.ts';
import type { Health } from './health.ts';
import { oneClickAccess, takeOneClick } from './newsletter/one-click.ts';
import { sendAdminUnavailable, sendNotFoundPage } from './plain-page.ts';
import { encodePath, parseRequestAddress, type RequestAddress } from './request-address.ts';
import { isSameOrigin } from './same-origin.ts';
import { sendAdminError } from './send-admin-error.ts';
import { sendMemberError } from './send-member-error.ts';
import { isAnswered, isCounted } from './statistics/counted-path.ts';
import type { VisitCounts } from './statistics/visit-counts.ts';
import { serveRelease, type PublicParts } from './serve-release.ts';

export interface GatewayParts extends PublicParts {
  health: () => Promise<Health>;
  counts: Pick<VisitCounts, 'add'>;
}

/** What one listening port answers: with ADMIN_PORT set there are two of them. */
export interface PortRole {
  site: boolean;
  admin: boolean;
}

const maximumTargetLength = 12_288;

const sendHealth = async (response: ServerResponse, { health }: GatewayParts): Promise<void> => {
  const state = await health();
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.writeHead(state.release === null ? 503 : 200).end(JSON.stringify(state));
};

const forward = (
  request: IncomingMessage,
  response: ServerResponse,
  route: CmsRoute,
  { segments, path, query }: RequestAddress,
  parts: GatewayParts,
): Promise<void> => {
  const slash = path.endsWith('/') && segments.length > 0 ? '/' : '';
  const target = `${encodePath(segments)}${slash}${query === '' ? '' : `?${query}`}`;
  return forwardToCms(request, response, route, target, {
    ...parts,
    onFailure: (failure) => {
      if (route.audience === 'member') return sendMemberError(request, response, failure);
      const isPage = (request.headers.accept ?? '').includes('html');
      if (isPage && failure === 'unavailable') sendAdminUnavailable(request, response);
      else sendAdminError(request, response, failure);
    },
  });
};

const answerCmsAddress = async (
  request: IncomingMessage,
  response: ServerResponse,
  address: RequestAddress,
  parts: GatewayParts,
  role: PortRole,
): Promise<void> => {
  const route = findCmsRoute(request.method ?? '', address.segments);
  const isReachable = route?.audience === 'admin' ? role.admin : role.site;
  if (route === null || !isReachable) return sendMemberError(request, response, 'notFound');
  if (route.audience === 'member' && !isSameOrigin(request, parts.publicUrl))
    return sendMemberError(request, response, 'foreignOrigin');
  if (unknownParameters(route, address.query).length > 0)
    return sendMemberError(request, response, 'badQuery');
  return forward(request, response, route, address, parts);
};

export const answerRequest = async (
  request: IncomingMessage,
  response: ServerResponse,
  parts: GatewayParts,
  role: PortRole,
): Promise<void> => {
  const target = request.url ?? '/';
  const address = target.length > maximumTargetLength ? null : parseRequestAddress(target);
  const first = address?.segments[0];

  if (address && (first === 'api' || isAdminPath(address.segments)))
    return answerCmsAddress(request, response, address, parts, role);

  const form = address !== null && role.site ? formAt(address.path) : undefined;
  if (address !== null && form !== undefined && request.method === 'POST') {
    const access = oneClickAccess(address.path, address.query);
    if (access !== null) return takeOneClick(request, response, access, parts);
    const page = await parts.releases.open(`${address.path}index.html`);
    if (page !== null) return takeForm(request, response, form, page, parts);
  }

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
    return;
  }
  if (address?.path === '/healthz') return sendHealth(response, parts);
  if (role.site) {
    if (address !== null && isCounted(request, address.path)) {
      const { path } = address;
      response.once('finish', () => isAnswered(response.statusCode) && parts.counts.add(path));
    }
    return serveRelease(request, response, address, parts);
  }
  if (address?.path === '/') {
    response.writeHead(302, { Location: '/admin/', 'Content-Length': 0 }).end();
    return;
  }
  sendNotFoundPage(request, response);
};
