import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { CmsRoute } from './cms-routes.ts';
import { clientAddress } from './client-address.ts';
import { adminContentSecurityPolicy, dataContentSecurityPolicy } from './security-headers.ts';

const hopByHop = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Where a client could speak for a proxy of ours; every one of them is written anew. */
const forwarding = /^(x-forwarded-|forwarded$|x-real-ip$|x-original-|x-rewrite-|x-http-method)/;

const withoutHopByHop = (headers: IncomingHttpHeaders): OutgoingHttpHeaders => {
  const named = (headers.connection ?? '').toLowerCase().split(/\s*,\s*/);
  const kept: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(headers))
    if (!hopByHop.has(name) && !named.includes(name) && value !== undefined) kept[name] = value;
  return kept;
};

/** Members carry one cookie; the admin's session never travels with their requests. */
const memberCookie = /^mitglied_refresh(\.sig)?=/;

const memberCookies = (header: string | undefined): string =>
  (header ?? '')
    .split(/;\s*/)
    .filter((cookie) => memberCookie.test(cookie))
    .join('; ');

export interface ProxyIdentity {
  publicUrl: string;
  trustedProxies: number;
}

export const requestHeadersFor = (
  route: CmsRoute,
  request: IncomingMessage,
  { publicUrl, trustedProxies }: ProxyIdentity,
): OutgoingHttpHeaders => {
  const headers = withoutHopByHop(request.headers);
  for (const name of Object.keys(headers)) if (forwarding.test(name)) delete headers[name];
  if (route.audience === 'member') {
    const cookie = memberCookies(request.headers.cookie);
    if (cookie === '') delete headers.cookie;
    else headers.cookie = cookie;
  }
  const { host, protocol } = new URL(publicUrl);
  return {
    ...headers,
    // From our own configuration: links in mails must not follow a forged Host.
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
    'x-forwarded-for': clientAddress(request, trustedProxies),
  };
};

/** A redirect of the CMS to itself is one to us. */
const localLocation = (location: string, cmsUrl: string, publicUrl: string): string =>
  [cmsUrl, publicUrl].reduce(
    (value, origin) => (value.startsWith(`${origin}/`) ? value.slice(origin.length) : value),
    location,
  );

const policyFor = (route: CmsRoute, headers: IncomingHttpHeaders): string => {
  if (route.audience === 'member' || route.name === 'office') return dataContentSecurityPolicy;
  const isPage = (headers['content-type'] ?? '').startsWith('text/html');
  return isPage ? adminContentSecurityPolicy : "default-src 'none'; frame-ancestors 'none'";
};

/** There is one origin, and its transport is decided here; the rest is nobody's business. */
const notPassedOn = /^(access-control-|strict-transport-security$|x-powered-by$|server$)/;

export const responseHeadersFor = (
  route: CmsRoute,
  headers: IncomingHttpHeaders,
  { cmsUrl, publicUrl, ours }: { cmsUrl: string; publicUrl: string; ours: ReadonlySet<string> },
): OutgoingHttpHeaders => {
  const kept = withoutHopByHop(headers);
  for (const name of Object.keys(kept))
    if (ours.has(name) || notPassedOn.test(name)) delete kept[name];
  if (route.audience === 'member' && headers['set-cookie'] !== undefined)
    kept['set-cookie'] = headers['set-cookie'].filter((cookie) => memberCookie.test(cookie));
  if (headers.location !== undefined)
    kept.location = localLocation(headers.location, cmsUrl, publicUrl);
  if (route.audience === 'member') kept['cache-control'] = 'private, no-store';
  return { ...kept, 'content-security-policy': policyFor(route, headers) };
};
