import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { listHtml } from '../lists/testing/list-html.ts';
import { close, listen } from './testing/start-fake-cms.ts';
import { writeRelease } from './testing/write-release.ts';

// One after the other: jest cannot load htmlparser2 while a CommonJS package is requiring it.
await import('@netzwerk/shared');
const { createGateway } = await import('./create-gateway.ts');

let dataDir: string;
let gateway: ReturnType<typeof createGateway>;
let url: string;

const groups = {
  format: [
    ['seminar', 'Seminar (2)'],
    ['tagung', 'Tagung (1)'],
  ],
} as const;
const listOf = (first: string): string =>
  listHtml({
    rows: [
      { title: first, values: 'format:seminar' },
      { title: 'Zwei', values: 'format:tagung' },
    ],
    groups,
  });

const release = (id: string, first: string): void =>
  writeRelease(dataDir, {
    id,
    files: {
      'veranstaltungen/index.html': listOf(first),
      'veranstaltungen/jahresprogramm/2025/index.html': '<title>2025</title>',
      'themen/index.html': listOf(first),
      '404.html': '<title>Nicht gefunden</title>',
    },
    redirects: [{ from: '/veranstaltungen/?alt=1', to: '/themen/', permanent: true }],
  });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lists-'));
  release('a', 'Eins');
  gateway = createGateway(
    {
      dataDir,
      // Nobody is there: lists are answered all the same.
      cmsUrl: 'http://127.0.0.1:9',
      publicUrl: 'https://netzwerk.example',
      trustedProxies: 0,
      formSecret: 'form-secret-of-at-least-32-characters',
      now: () => 0,
    },
    true,
  );
  url = await listen(gateway.site);
});
afterAll(async () => {
  await close(gateway.site);
  await rm(dataDir, { recursive: true });
});

describe('a list with filters in its address', () => {
  it('is answered from the release, in the form asked for, and listed by no search engine', async () => {
    const bytes = new Set<string>();
    for (const encoding of ['br', 'gzip', 'identity']) {
      const answer = await request(url)
        .get('/veranstaltungen/?format=seminar')
        .set('Accept-Encoding', encoding)
        .expect(200);
      expect(answer.text).toContain('<title>1 Termin: Seminar – Termine');
      expect(answer.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'private, max-age=0, must-revalidate',
        'x-robots-tag': 'noindex',
        vary: 'Accept-Encoding',
      });
      expect(answer.headers['content-encoding']).toBe(
        encoding === 'identity' ? undefined : encoding,
      );
      bytes.add(String(answer.headers['etag']));
    }
    expect(bytes.size).toBe(3);
  });

  it('is not sent again to whom has it, until the list is another one', async () => {
    const ask = (etag = '"none"') =>
      request(url).get('/veranstaltungen/?format=seminar').set('If-None-Match', etag);
    const etag = String((await ask()).headers['etag']);
    await ask(etag).expect(304);
    release('b', 'Neu');
    const next = await ask(etag).expect(200);
    expect(next.text).toContain('>Neu</a>');
  });

  it('moves to the address without empty fields', async () => {
    await request(url)
      .get('/veranstaltungen/?format=')
      .expect(302)
      .expect('Location', '/veranstaltungen/');
  });

  it('leaves alone what is no filter: the page itself, other pages, redirects by query', async () => {
    const whole = await request(url).get('/veranstaltungen/').expect(200);
    expect(whole.headers['x-robots-tag']).toBeUndefined();
    const other = await request(url).get('/themen/?format=seminar').expect(200);
    expect(other.text).toContain('<title>Termine – Netzwerk');
    await request(url).get('/veranstaltungen/?alt=1').expect(301).expect('Location', '/themen/');
    const head = await request(url).head('/veranstaltungen/?format=tagung').expect(200);
    expect(Number(head.headers['content-length'])).toBeGreaterThan(100);
    await request(url).post('/veranstaltungen/?format=tagung').expect(405);
  });

  it('is answered from a thousand rows too', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => ({
      title: `Seminar mit einem längeren Namen, Nummer ${index}`,
      values: `format:${index % 3 === 0 ? 'tagung' : 'seminar'}`,
    }));
    writeRelease(dataDir, {
      id: 'c',
      files: { 'veranstaltungen/index.html': listHtml({ rows, groups }) },
    });
    const { text } = await request(url).get('/veranstaltungen/?format=seminar').expect(200);
    expect(text).toContain('<title>666 Termine: Seminar');
  });
});

describe('the page of a month, and the PDF of a year', () => {
  it('lead to the programme of their year when they have gone', async () => {
    release('d', 'Eins');
    await request(url)
      .get('/veranstaltungen/monat/2025-03/')
      .expect(302)
      .expect('Location', '/veranstaltungen/jahresprogramm/2025/#monat-2025-03');
    await request(url)
      .get('/veranstaltungen/jahresprogramm/2025.pdf')
      .expect(302)
      .expect('Location', '/veranstaltungen/jahresprogramm/2025/');
    await request(url).get('/veranstaltungen/jahresprogramm/1999.pdf').expect(404);
    await request(url).get('/veranstaltungen/monat/1999-03/').expect(404);
    await request(url).get('/veranstaltungen/monat/heute/').expect(404);
  });
});
