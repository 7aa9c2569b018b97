import { request as httpRequest } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { product } from '../product.ts';

/** fetch() would tidy the path; these must arrive as they are written. */
const statusOf = (path: string, method = 'GET'): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(product.url);
    const outgoing = httpRequest({ hostname, port, path, method }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    outgoing.on('error', reject);
    outgoing.end();
  });

const types = [
  'topics',
  'events',
  'guides',
  'articles',
  'pages',
  'members',
  'persons',
  'venues',
  'redirects',
];

describe('what strangers reach', () => {
  it.each([
    ...types.map((type) => `/api/${type}`),
    '/api/practice-examples',
    '/api/site-settings',
    '/api/site-setting',
    '/api/events?status=draft',
    '/api/guides?_q=a',
    '/api/events?filters[topics][events][topics][title][$contains]=a',
    '/api/events?populate[topics][populate][events][populate]=topics',
    '/api/upload/files',
    '/api/users',
    '/api/users/me',
    '/api/auth/local',
    '/api/internal/snapshot',
    '/api/internal/publish-queue',
    '/api/internal/files/x',
    '/_health',
    '/graphql',
    '/documentation',
    '/.env',
    '/releases/current/release.json',
    '/release.json',
    '/redirects.json',
    '/search/00.json',
  ])('GET %s is not there', async (path) => {
    expect([400, 404]).toContain(await statusOf(path));
  });

  it.each([
    '/uploads/x.pdf',
    '/uploads/',
    '/UPLOADS/x.pdf',
    '//uploads/x.pdf',
    '/%75ploads/x.pdf',
    '/uploads%2fx.pdf',
    '/x/../uploads/x.pdf',
    '/./uploads/x.pdf',
    '/admin/../uploads/x.pdf',
    '/admin/%2e%2e/uploads/x.pdf',
    '/office/../uploads/x.pdf',
    '/veranstaltungen/..%2f..%2f..%2fcms.db',
    '/..%5c..%5ccms.db',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%00',
    '/%',
  ])('GET %s leads nowhere', async (path) => {
    expect([400, 404]).toContain(await statusOf(path));
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])(
    '%s on a page changes nothing',
    async (method) => {
      expect([404, 405]).toContain(await statusOf('/', method));
    },
  );

  it('control: the same requests find what is public', async () => {
    expect(await statusOf('/')).toBe(200);
    expect(await statusOf('/feed.xml')).toBe(200);
    expect(await statusOf('/healthz')).toBe(200);
    expect(await statusOf('/api/member/guides')).toBe(401);
  });

  it('answers with a strict policy and no words about what runs here', async () => {
    const answer = await fetch(`${product.url}/`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});
