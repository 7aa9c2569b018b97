import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CountBatch } from '@netzwerk/shared';
import request from 'supertest';
import { close, listen } from '../testing/start-fake-cms.ts';
import { writeRelease } from '../testing/write-release.ts';
import { createVisitCounts } from './visit-counts.ts';

// One after the other: jest cannot load htmlparser2 while a CommonJS package is requiring it.
await import('@netzwerk/shared');
const { createGateway } = await import('../create-gateway.ts');

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const noon = Date.parse('2026-11-22T12:00:00Z');

let dataDir: string;
let cms: Server;
let gateway: ReturnType<typeof createGateway>;
let url: string;
let received: { headers: Record<string, unknown>; batch: CountBatch }[] = [];
let isDown = false;
let nowMs = noon;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gateway-statistics-'));
  cms = createServer(async (incoming, response) => {
    let body = '';
    for await (const part of incoming) body += String(part);
    received.push({ headers: incoming.headers, batch: JSON.parse(body) as CountBatch });
    if (isDown) return void response.destroy();
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ outcome: 'counted' }));
  });
  gateway = createGateway(
    {
      dataDir,
      cmsUrl: await listen(cms),
      publicUrl: 'https://netzwerk.example',
      trustedProxies: 0,
      formSecret: 'form-secret-of-at-least-32-characters',
      now: () => nowMs,
    },
    true,
  );
  url = await listen(gateway.site);
  writeRelease(dataDir, {
    id: 'a',
    files: {
      'index.html': '<title>Start</title>',
      '404.html': '<title>Nichts</title>',
      'themen/index.html': '<title>Themen</title>',
      'mitgliederbereich/index.html': '<title>Mitglieder</title>',
      'dokumente/abc/leitfaden.pdf': 'PDF'.repeat(100),
      'dokumente/abc/film.mp4': 'MP4'.repeat(100),
      'dokumente/abc/film.vtt': 'WEBVTT',
      'feed.xml': '<rss/>',
    },
  });
});
afterAll(async () => {
  await Promise.all([close(gateway.site), close(cms)]);
  await rm(dataDir, { recursive: true });
});
beforeEach(async () => {
  isDown = false;
  nowMs = noon;
  await gateway.flushCounts();
  received = [];
});

const visit = (path: string, headers: Record<string, string> = {}) =>
  request(url)
    .get(path)
    .set({ 'User-Agent': browser, ...headers });

/** What the CMS has been told since, by address. */
const counted = async (): Promise<Record<string, number>> => {
  await gateway.flushCounts();
  return Object.fromEntries(
    received.flatMap(({ batch }) => batch.counts.map(({ path, count }) => [path, count])),
  );
};

describe('the gateway counts', () => {
  it('page and day, and tells the CMS nothing else', async () => {
    await visit('/themen/?woher=brief', { Cookie: 'a=b', Referer: 'https://fremd.example/' });
    await visit('/themen/', { 'X-Forwarded-For': '203.0.113.9' });
    await visit('/');
    expect(await counted()).toEqual({ '/themen/': 2, '/': 1 });
    expect(received).toHaveLength(1);
    const [{ batch, headers } = { batch: null, headers: {} }] = received;
    expect(batch).toEqual({
      key: expect.any(String),
      counts: [
        { day: '2026-11-22', path: '/themen/', count: 2 },
        { day: '2026-11-22', path: '/', count: 1 },
      ],
    });
    const told = JSON.stringify([batch, headers]);
    expect(told).not.toMatch(/Firefox|203\.0\.113|fremd|woher|a=b/);
  });

  it('downloads once, in however many parts they are fetched', async () => {
    const file = '/dokumente/abc/leitfaden.pdf';
    await visit(file).expect(200);
    await visit(file, { Range: 'bytes=0-99' }).expect(206);
    await visit(file, { Range: 'bytes=100-199' }).expect(206);
    expect(await counted()).toEqual({ [file]: 2 });
  });

  it('a film once, whoever jumps in it, and its captions not at all', async () => {
    const film = '/dokumente/abc/film.mp4';
    await visit(film, { Range: 'bytes=0-' }).expect(206);
    await visit(film, { Range: 'bytes=200-' }).expect(206);
    await visit('/dokumente/abc/film.vtt').expect(200);
    expect(await counted()).toEqual({ [film]: 1 });
  });

  it('what a browser has kept and asks for again', async () => {
    const { headers } = await visit('/themen/');
    await visit('/themen/', { 'If-None-Match': headers['etag'] ?? '' }).expect(304);
    expect(await counted()).toEqual({ '/themen/': 2 });
  });

  it('no program, nothing that is not there, nothing of one person and nothing fetched ahead', async () => {
    const agents = [
      'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
      'curl/8.5.0',
      'python-requests/2.32',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36',
      '',
    ];
    for (const agent of agents) await visit('/themen/', { 'User-Agent': agent });
    await visit('/themen/', { 'Sec-Purpose': 'prefetch;prerender' });
    await visit('/mitgliederbereich/').expect(200);
    await visit('/feed.xml').expect(200);
    await visit('/themen').expect(301);
    await request(url).head('/themen/').set('User-Agent', browser).expect(200);
    for (let n = 0; n < 50; n += 1) await visit(`/gibt-es-nicht-${n}/`).expect(404);
    expect(await counted()).toEqual({});
    expect(received).toEqual([]);
    // Control: a person counts.
    await visit('/themen/');
    expect(await counted()).toEqual({ '/themen/': 1 });
  });

  it('by the day in Berlin', async () => {
    nowMs = Date.parse('2026-11-22T22:59:00Z');
    await visit('/');
    nowMs = Date.parse('2026-11-22T23:01:00Z');
    await visit('/');
    await gateway.flushCounts();
    expect(received.flatMap(({ batch }) => batch.counts)).toEqual([
      { day: '2026-11-22', path: '/', count: 1 },
      { day: '2026-11-23', path: '/', count: 1 },
    ]);
  });

  it('on while the CMS is down, lets nobody wait, and sends the same batch until it is taken', async () => {
    isDown = true;
    await visit('/themen/').expect(200);
    await gateway.flushCounts();
    await visit('/').expect(200);
    await gateway.flushCounts();
    const [first, second] = received;
    expect(second?.batch).toEqual(first?.batch);
    isDown = false;
    received = [];
    expect(await counted()).toEqual({ '/themen/': 1, '/': 1 });
    // Under its first key again: what has perhaps arrived is not counted twice.
    expect(received[0]?.batch.key).toBe(first?.batch.key);
    expect(received[1]?.batch.key).not.toBe(first?.batch.key);
  });
});

describe('the counts', () => {
  it('stay small, whatever is asked for, and cost nothing beside an answer', () => {
    const counts = createVisitCounts(() => noon);
    for (let n = 0; n < 60_000; n += 1) counts.add(`/x-${n}/`);
    let lines = 0;
    for (let batch = counts.next(); batch !== null; batch = counts.next()) {
      expect(batch.counts.length).toBeLessThanOrEqual(2000);
      lines += batch.counts.length;
      counts.settled();
    }
    expect(lines).toBe(50_000);
    const begin = performance.now();
    for (let n = 0; n < 100_000; n += 1) counts.add('/themen/');
    // An answer takes some hundred microseconds; a count must not take ten.
    expect((performance.now() - begin) / 100_000).toBeLessThan(0.01);
  });
});
