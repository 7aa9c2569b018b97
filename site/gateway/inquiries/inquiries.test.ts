import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InquiryAnswer } from '@netzwerk/shared';
import request from 'supertest';
import { close, listen } from '../testing/start-fake-cms.ts';
import { writeRelease } from '../testing/write-release.ts';
import { issueFormToken, readFormToken } from '../forms/form-token.ts';

// One after the other: jest cannot load htmlparser2 while a CommonJS package is requiring it.
await import('@netzwerk/shared');
const { createGateway } = await import('../create-gateway.ts');

const formSecret = 'form-secret-of-at-least-32-characters';
const publicUrl = 'https://netzwerk.example';
const start = Date.parse('2026-11-22T10:00:00Z');

const form = `<!doctype html><title>Nachricht</title><main><!--form-summary--><h1>Nachricht</h1><form>
<input type="hidden" name="token">
<fieldset data-row="kind" data-control="kind"><p class="field-error" id="f-kind-fehler"></p>
<input type="radio" id="f-kind" name="kind" value="question"><input type="radio" id="f-kind-2" name="kind" value="consultation"></fieldset>
<div data-row="message"><p id="f-message-hinweis">Hinweis</p><p class="field-error" id="f-message-fehler"></p>
<textarea class="field" id="f-message" name="message" data-control="message" aria-describedby="f-message-hinweis" rows="8"></textarea></div>
<div data-row="email"><p class="field-error" id="f-email-fehler"></p><input id="f-email" name="email" data-control="email" type="email"></div>
<input id="f-trap" name="trap"></form>
<template data-notice="unavailable"><p>Gerade nicht. Telefon 0251</p></template>
<template data-notice="once-more"><p>Noch einmal.</p></template>
<template data-notice="refused"><p>Unbekannt.</p></template>
<template data-notice="foreign"><p>Fremd.</p></template>
<template data-notice="too-many"><p>Zu viele.</p></template>
<template data-notice="too-large"><p>Zu groß.</p></template></main>`;

let dataDir: string;
let cms: Server;
let gateway: ReturnType<typeof createGateway>;
let url: string;
let nowMs = start;
let answer: InquiryAnswer | null;
let seen: { headers: Record<string, unknown>; body: string }[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gateway-forms-'));
  cms = createServer(async (incoming, response) => {
    let body = '';
    for await (const part of incoming) body += String(part);
    seen.push({ headers: incoming.headers, body });
    if (answer === null) return void response.destroy();
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  });
  gateway = createGateway(
    {
      dataDir,
      cmsUrl: await listen(cms),
      publicUrl,
      trustedProxies: 0,
      formSecret,
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
      'kontakt/nachricht/index.html': form,
      'kontakt/gesendet/index.html': '<title>Angekommen</title><!--inquiry-reference-->',
    },
  });
});
afterAll(async () => {
  await Promise.all([close(gateway.site), close(cms)]);
  await rm(dataDir, { recursive: true });
});

const typed = {
  kind: 'question',
  message: 'Zeile eins\n$& <script>alert("x")</script>',
  email: '"><b>a@b.example',
};
const goodToken = (ageMs = 60_000): string => issueFormToken(formSecret, nowMs - ageMs);

const post = (values: Record<string, string> = {}, origin: string | null = publicUrl) => {
  const sent = request(url).post('/kontakt/nachricht/').type('form').redirects(0);
  if (origin !== null) sent.set('Origin', origin);
  return sent.send({ token: goodToken(), trap: '', ...typed, ...values });
};

/** Everything that was typed stands in the answer, as text and nothing else. */
const expectNothingLost = (html: string): void => {
  expect(html).toContain('name="kind" value="question"');
  expect(html).toMatch(/<input checked[^>]*value="question"/);
  expect(html).toContain(
    '>\nZeile eins\n$&amp; &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;<',
  );
  expect(html).toContain('value="&quot;&gt;&lt;b&gt;a@b.example"');
  expect(html).not.toContain('<script>');
  expect(html).not.toContain('<template');
};

describe('a form of the site', () => {
  it('goes out with a token of its own, in no cache, with what the link to it says', async () => {
    const first = await request(url).get('/kontakt/nachricht/?anliegen=fachberatung').expect(200);
    expect(first.headers['cache-control']).toBe('private, no-store');
    expect(first.headers['x-robots-tag']).toBe('noindex');
    expect(first.text).toMatch(/<input checked[^>]*value="consultation"/);
    expect(first.text).not.toContain('<template');
    const tokenIn = (html: string) => /value="([^"]+)" type="hidden" name="token"/.exec(html)?.[1];
    const second = await request(url).get('/kontakt/nachricht/').expect(200);
    expect(readFormToken(formSecret, tokenIn(first.text) ?? '')).toMatchObject({
      issuedAtMs: nowMs,
    });
    expect(tokenIn(first.text)).not.toBe(tokenIn(second.text));
    expect(second.headers['content-encoding']).toBeDefined();
  });

  it('is passed on with the address of who sent it, and answered with the way to the receipt', async () => {
    answer = { outcome: 'stored', reference: 'NI-ABCD-2345' };
    seen = [];
    const token = goodToken();
    const sent = await post({ token }).set('X-Forwarded-For', '203.0.113.9').expect(303);
    expect(sent.headers['location']).toBe('/kontakt/gesendet/?vorgang=NI-ABCD-2345');
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
      form: 'message',
      key: readFormToken(formSecret, token)?.key,
      values: typed,
    });
    expect(seen[0]?.headers['x-forwarded-for']).toMatch(/127\.0\.0\.1$/);
    const receipt = await request(url)
      .get(sent.headers['location'] ?? '')
      .expect(200);
    expect(receipt.text).toContain('NI-ABCD-2345');
    const forged = await request(url).get('/kontakt/gesendet/?vorgang=<b>x</b>').expect(200);
    expect(forged.text).not.toContain('<b>');
  });

  it('comes back with all that was typed, errors on top and at the fields, the title saying so', async () => {
    answer = {
      outcome: 'invalid',
      problems: [
        { field: 'kind', message: 'Bitte wählen.' },
        { field: 'message', message: 'Zu <lang>.' },
      ],
    };
    const { text } = await post().expect(422);
    expectNothingLost(text);
    expect(text).toContain('<title>Fehler: Nachricht');
    expect(text).toMatch(/role="alert" tabindex="-1" autofocus/);
    expect(text).toContain('<li><a href="#f-kind">Bitte wählen.</a></li>');
    expect(text).toContain('<a href="#f-message">Zu &lt;lang&gt;.</a>');
    expect(text).toMatch(/id="f-message-fehler"><span class="unseen">Fehler: <\/span>Zu &lt;lang/);
    expect(text).toMatch(
      /<textarea[^>]* aria-invalid="true" aria-describedby="f-message-fehler f-message-hinweis"/,
    );
    expect(text).toMatch(/<fieldset[^>]* aria-describedby="f-kind-fehler"/);
    expect(text).toContain('id="f-email-fehler"></p>');
  });

  it('comes back with all that was typed when the CMS is away, and names another way', async () => {
    answer = null;
    const { text, headers } = await post().expect(503);
    expectNothingLost(text);
    expect(text).toContain('Telefon 0251');
    expect(text).toContain('<title>Nicht gesendet: ');
    expect(headers['retry-after']).toBe('60');
    // Sent again it is the same inquiry.
    const token = goodToken();
    expect((await post({ token })).text).toContain(token);
  });

  it.each([
    ['too fast for a person', () => ({ token: goodToken(1000) }), 'Noch einmal.'],
    ['after a day', () => ({ token: goodToken(25 * 60 * 60_000) }), 'Noch einmal.'],
    ['without a token', () => ({ token: '' }), 'Noch einmal.'],
    [
      'with a token of somebody else',
      () => ({ token: issueFormToken('x'.repeat(40), nowMs - 60_000) }),
      'Noch einmal.',
    ],
    ['by a program that fills in everything', () => ({ trap: 'x' }), 'Noch einmal.'],
  ])('sent %s is asked for again, and nothing is lost', async (_how, values, said) => {
    seen = [];
    const { text } = await post(values()).expect(422);
    expectNothingLost(text);
    expect(text).toContain(said);
    expect(seen).toEqual([]);
    // The second time a person gets through with what the page gave back.
    const token = /value="([^"]+)" type="hidden" name="token"/.exec(text)?.[1] ?? '';
    nowMs += 5_000;
    answer = { outcome: 'stored', reference: 'NI-ABCD-2345' };
    await post({ token }).expect(303);
  });

  it.each([['https://fremd.example'], ['null'], [null]])(
    'from %s is not taken, and given back',
    async (origin) => {
      seen = [];
      const { text } = await post({}, origin).expect(403);
      expectNothingLost(text);
      expect(text).toContain('Fremd.');
      expect(seen).toEqual([]);
    },
  );

  it('answers what is no form of ours, one by one', async () => {
    answer = { outcome: 'refused' };
    expect((await post({ state: 'answered' }).expect(400)).text).toContain('Unbekannt.');
    answer = { outcome: 'too-many' };
    expectNothingLost((await post().expect(429)).text);
    seen = [];
    const big = await post({ message: 'x'.repeat(1_000_000) }).expect(413);
    expect(big.text).toContain('Zu groß.');
    const twice = await request(url)
      .post('/kontakt/nachricht/')
      .set('Origin', publicUrl)
      .type('form')
      .send(`token=${goodToken()}&message=a&message=b`)
      .expect(400);
    expect(twice.text).toContain('>\na<');
    await request(url)
      .post('/kontakt/nachricht/')
      .set('Origin', publicUrl)
      .send({ message: 'x' })
      .expect(415);
    expect(seen).toEqual([]);
  });

  it('is the only thing that takes a POST, and the CMS behind it is out of reach', async () => {
    await request(url).post('/').type('form').set('Origin', publicUrl).send({}).expect(405);
    await request(url)
      .post('/api/inquiries')
      .set('Origin', publicUrl)
      .send({ form: 'message', key: randomUUID(), values: {} })
      .expect(404);
    await request(url).put('/kontakt/nachricht/').expect(405);
  });
});
