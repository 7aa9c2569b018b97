import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { close, listen, startFakeCms, type FakeCms } from './testing/start-fake-cms.ts';
import { writeRelease } from './testing/write-release.ts';

// One after the other: jest cannot load htmlparser2 while a CommonJS package is requiring it.
await import('@netzwerk/shared');
const { createGateway } = await import('./create-gateway.ts');

const page = (title: string): string =>
  `<!doctype html><title>${title}</title>${'<p>Innenstadt</p>'.repeat(50)}`;
const pdf = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));

let dataDir: string;
let cms: FakeCms;
let gateway: ReturnType<typeof createGateway>;
let url: string;
let adminUrl: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gateway-'));
  cms = await startFakeCms();
  gateway = createGateway(
    {
      dataDir,
      cmsUrl: cms.url,
      publicUrl: 'https://netzwerk.example',
      trustedProxies: 0,
      formSecret: 'form-secret-of-at-least-32-characters',
      now: () => Date.parse('2026-01-01T00:05:00Z'),
    },
    true,
  );
  url = await listen(gateway.site);
});
afterAll(async () => {
  await Promise.all([close(gateway.site), cms.close()]);
  await rm(dataDir, { recursive: true });
});

/** Sends the target exactly as written, which every HTTP client would tidy up first. */
const rawStatus = (target: string, method = 'GET'): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    });
    let answer = '';
    socket.on('data', (data) => (answer += data.toString('latin1')));
    socket.on('end', () => resolve(Number(answer.split(' ')[1])));
    socket.on('error', reject);
  });

describe('before the first release', () => {
  it('says in German that the site is being made, and asks to come back', async () => {
    const answer = await request(url).get('/').expect(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.text).toContain('zum ersten Mal');
    await request(url).get('/healthz').expect(503);
    await request(url).get('/uploads/x.pdf').expect(404);
  });
});

describe('with a release', () => {
  beforeAll(() => {
    writeRelease(dataDir, {
      id: 'a',
      files: { '_astro/old.css': 'a{}', 'media/x-480.webp': 'old image', 'index.html': page('A') },
    });
    writeRelease(dataDir, {
      id: 'b',
      files: {
        'index.html': page('Start'),
        '404.html': `${page('Nicht gefunden')}<main><input name="q"><!--missing-address-->`,
        'themen/index.html': page('Themen'),
        'feed.xml': '<rss/>',
        'dokumente/abc/plan.pdf': pdf,
        'dokumente/abc/film.mp4': pdf,
        'dokumente/abc/film.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\nGrüße\n',
        '_astro/new.css': 'b{}',
        'suche/index.html': `${page('Suche')}<input name="q"><!--search-results-->`,
        '.geheim/index.html': 'x',
      },
      documents: [
        {
          href: '/themen/',
          kind: 'seite',
          topics: [],
          more: '',
          partOf: null,
          type: 'Seite',
          title: 'Verfügungsfonds',
          date: null,
          lead: '',
          body: '',
          keywords: '',
          weight: 1,
        },
      ],
      redirects: [
        { from: '/alt', to: '/themen/', permanent: true },
        { from: '/index.php?id=12&tx[a]=1', to: '/themen/', permanent: true },
        { from: '/?id=7', to: 'https://anderswo.example/größe', permanent: false },
      ],
    });
  });

  it('serves directory indexes, adds the slash and knows its own 404 page', async () => {
    await request(url).get('/themen/').expect(200, page('Themen'));
    await request(url).get('/themen?x=1').expect(301).expect('Location', '/themen/?x=1');
    const missing = await request(url).get('/gibt-es-nicht/').expect(404);
    expect(missing.text).toContain('Nicht gefunden');
    await request(url).get('/themen/index.html').expect(404);
  });

  it('sends Brotli, gzip or the plain bytes, each with an ETag of its own', async () => {
    const encodings = ['br', 'gzip', 'identity', 'br;q=0, gzip', '*'];
    const answers = await Promise.all(
      encodings.map((value) => request(url).get('/').set('Accept-Encoding', value)),
    );
    expect(answers.map((answer) => answer.headers['content-encoding'])).toEqual([
      'br',
      'gzip',
      undefined,
      'gzip',
      'br',
    ]);
    expect(new Set(answers.map((answer) => answer.headers.etag)).size).toBe(3);
    expect(answers[0]?.headers.vary).toBe('Accept-Encoding');
  });

  it('answers 304 to the ETag it gave, and 200 to another', async () => {
    const { headers } = await request(url).get('/');
    await request(url).get('/').set('If-None-Match', String(headers.etag)).expect(304);
    await request(url).get('/').set('If-None-Match', '"other"').expect(200);
  });

  it('lets hashed files be kept for ever and everything else be asked for again', async () => {
    const css = await request(url).get('/_astro/new.css').expect(200);
    expect(css.headers['cache-control']).toContain('immutable');
    const home = await request(url).get('/');
    expect(home.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  it('hands out documents in parts', async () => {
    const part = await request(url).get('/dokumente/abc/plan.pdf').set('Range', 'bytes=10-19');
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe('bytes 10-19/1000');
    expect(Buffer.compare(part.body as Buffer, pdf.subarray(10, 20))).toBe(0);
    const tail = await request(url).get('/dokumente/abc/plan.pdf').set('Range', 'bytes=-5');
    expect(tail.headers['content-range']).toBe('bytes 995-999/1000');
    await request(url).get('/dokumente/abc/plan.pdf').set('Range', 'bytes=1000-').expect(416);
    const stale = { Range: 'bytes=0-1', 'If-Range': '"stale"' };
    await request(url).get('/dokumente/abc/plan.pdf').set(stale).expect(200);
  });

  it('hands out a film in parts, so that a player can jump, and its captions as text', async () => {
    const part = await request(url).get('/dokumente/abc/film.mp4').set('Range', 'bytes=500-');
    expect(part.status).toBe(206);
    expect(part.headers).toMatchObject({
      'accept-ranges': 'bytes',
      'content-range': 'bytes 500-999/1000',
      'content-type': 'video/mp4',
    });
    const captions = await request(url).get('/dokumente/abc/film.vtt').expect(200);
    expect(captions.headers['content-type']).toBe('text/vtt; charset=utf-8');
    expect(captions.headers['content-security-policy']).toContain("media-src 'self'");
  });

  it('answers HEAD with the length and without a body', async () => {
    const head = await request(url).head('/dokumente/abc/plan.pdf').expect(200);
    expect(head.headers['content-length']).toBe('1000');
    await request(url).post('/').expect(405).expect('Allow', 'GET, HEAD');
  });

  it('serves nothing that the release does not have any more', async () => {
    await request(url).get('/media/x-480.webp').expect(404);
    await request(url).get('/_astro/never.css').expect(404);
  });

  it('says which release it is', async () => {
    const { body } = await request(url).get('/healthz').expect(200);
    expect(body).toMatchObject({ release: 'b', builtAt: '2026-01-01T00:00:00Z', site: 'ok' });
  });

  it('searches the release, and the next one as soon as it is there', async () => {
    const found = await request(url).get('/suche/?q=Fonds').expect(200);
    expect(found.text).toContain('<title>1 Treffer für „Fonds“ – Suche</title>');
    expect(found.headers['cache-control']).toBe('private, no-store');
    const none = await request(url).get('/suche/?q=Nirgends');
    expect(none.text).toContain('Keine Treffer');
  });

  it('offers readers of a missing address what it may have meant, and stays a 404', async () => {
    const ask = (path: string, accept = 'text/html,*/*') =>
      request(url).get(path).set('Accept', accept).expect(404).expect('Cache-Control', 'no-store');
    const missing = await ask('/frueher/verfuegungsfonds-leitfaden.html');
    expect(missing.text).toContain('Meinten Sie');
    expect(missing.text).toContain('<a href="/themen/">Verfügungsfonds</a>');
    // Nothing for programs, for other files, and for an address that says nothing.
    expect((await ask('/frueher/verfuegungsfonds', '*/*')).text).not.toContain('Meinten Sie');
    expect((await ask('/verfuegungsfonds.jpg')).text).not.toContain('Meinten Sie');
    expect((await ask('/verfuegungsfonds.php')).text).not.toContain('Meinten Sie');
    expect((await ask('/index.html')).text).not.toContain('Meinten Sie');
    const hostile = await ask('/verfuegungsfonds/%22%3E%3Cscript%3Ealert(1)%3C%2fscript%3E');
    expect(hostile.text).not.toContain('<script');
    const quoted = await ask('/verfuegungsfonds/%22onfocus=%22alert');
    expect(quoted.text).toContain('value="verfuegungsfonds onfocus alert"');
  });

  it('follows redirects of old addresses, however their brackets are written', async () => {
    await request(url).get('/alt/').expect(301).expect('Location', '/themen/');
    await request(url).get('/index.php?tx%5Ba%5D=1&id=12').expect('Location', '/themen/');
    await request(url).get('/index.php?tx[a]=1&id=12&utm=x').expect('Location', '/themen/');
    await request(url).get('/index.php?id=12').expect(404);
    const elsewhere = await request(url).get('/?id=7').expect(302);
    expect(elsewhere.headers.location).toBe('https://anderswo.example/gr%C3%B6%C3%9Fe');
  });

  it('sends the policy, and HSTS because the public address is https', async () => {
    const { headers } = await request(url).get('/');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('finds no way out of the release and none to the uploads', async () => {
    const tricks = [
      '/../release.json',
      '/%2e%2e/release.json',
      '/..%2frelease.json',
      '/..%5crelease.json',
      '/themen/../../release.json',
      '/themen/%2e%2e/%2e%2e/release.json',
      '/%252e%252e/release.json',
      '//etc/passwd',
      '/\\..\\release.json',
      '/%00',
      '/%',
      '/uploads/x.pdf',
      '/%75ploads/x.pdf',
      '/uploads%2fx.pdf',
      '/upload/../uploads/x.pdf',
      '/upload/%2e%2e/uploads/x.pdf',
      '/admin/..%2fuploads/x.pdf',
      '/admin/%2e%2e/uploads/x.pdf',
      '/Uploads/x.pdf',
      '/api/../uploads/x.pdf',
      'http://127.0.0.1/uploads/x.pdf',
      '/api/internal/snapshot',
      '/api/member/../internal/snapshot',
      '/api/member/%2e%2e/internal/snapshot',
      '/api/member/..%2finternal%2fsnapshot',
      '/_health',
      '/api/events',
      '/api/guides?status=draft',
      '/api/upload/files',
      '/api/auth/local',
      '/redirects.json',
      '/release.json',
      '/search/00.json',
      '/index.html.br',
      '/themen/index.html.gz',
      '/.geheim/',
    ];
    const before = cms.seen.length;
    for (const trick of tricks) expect([trick, await rawStatus(trick)]).toEqual([trick, 404]);
    expect(cms.seen.slice(before)).toEqual([]);
    // Control: an address that is allowed does arrive.
    expect(await rawStatus('/api/member/guides')).toBe(200);
    expect(cms.seen.at(-1)?.url).toBe('/api/member/guides');
  });

  it('refuses parameters and methods that a member route does not know', async () => {
    await request(url).get('/api/member/guides?filters[a]=1').expect(400);
    await request(url).get('/api/member/guides?_q=x').expect(400);
    await request(url).delete('/api/member/guides').expect(404);
    await request(url).get('/api/member/login').expect(404);
  });

  it('refuses a login that another site sends, and one with a huge body', async () => {
    const foreign = { Origin: 'https://evil.example' };
    await request(url).post('/api/member/login').set(foreign).send({}).expect(403);
    const own = { Origin: 'https://netzwerk.example' };
    await request(url).post('/api/member/login').set(own).send({}).expect(200);
    const huge = { email: 'x'.repeat(20_000) };
    await request(url).post('/api/member/login').send(huge).expect(413);
  });

  it('tells the CMS who asks in its own words and keeps foreign cookies apart', async () => {
    const answer = await request(url)
      .get('/api/member/events')
      .set('X-Forwarded-For', '1.2.3.4')
      .set('X-Forwarded-Host', 'evil.example')
      .set('X-Forwarded-Proto', 'http')
      .set('Forwarded', 'for=1.2.3.4')
      .set('Cookie', 'mitglied_refresh=r; jwtToken=admin');
    const sent = cms.seen.at(-1)?.headers;
    expect(sent).toMatchObject({
      host: 'netzwerk.example',
      cookie: 'mitglied_refresh=r',
      'x-forwarded-host': 'netzwerk.example',
      'x-forwarded-proto': 'https',
    });
    expect(sent?.['x-forwarded-for']).toMatch(/127\.0\.0\.1$/);
    expect(sent?.forwarded).toBeUndefined();
    expect(answer.headers['set-cookie']).toEqual(['mitglied_refresh=a; HttpOnly']);
    expect(answer.headers['x-powered-by']).toBeUndefined();
    expect(answer.headers['cache-control']).toBe('private, no-store');
  });

  it('answers the admin on its own port only, once it has one', async () => {
    await request(url).get('/admin/').expect(404);
    adminUrl = await listen(gateway.admin ?? gateway.site);
    await request(adminUrl).get('/admin/').expect(200);
    await request(adminUrl).get('/content-manager/x?filters[a]=1').expect(200);
    await request(adminUrl).get('/').expect(302).expect('Location', '/admin/');
    await request(adminUrl).get('/themen/').expect(404);
    await request(adminUrl).get('/api/member/guides').expect(404);
    await request(adminUrl).get('/uploads/x').expect(404);
  });

  it('keeps the site up and says so clearly when the CMS is down', async () => {
    await cms.close();
    const answer = await request(url).get('/api/member/guides').expect(503);
    expect(answer.body).toMatchObject({ error: { code: 'unavailable' } });
    expect(answer.headers['retry-after']).toBe('10');
    await request(url).post('/api/member/login').send({ email: 'a' }).expect(503);
    await request(url).get('/themen/').expect(200);

    const page = await request(adminUrl).get('/admin/').set('Accept', 'text/html').expect(503);
    expect(page.text).toContain('Die Redaktion ist gerade nicht erreichbar');
    // What a page of the admin asks is answered as Strapi would: it shows the message.
    const asked = await request(adminUrl).get('/content-manager/init').expect(503);
    expect(asked.body).toMatchObject({
      error: { status: 503, message: expect.stringContaining('Redaktionssystem') },
    });
    if (gateway.admin) await close(gateway.admin);
  });
});
