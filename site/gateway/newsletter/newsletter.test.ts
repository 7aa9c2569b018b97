import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NewsletterAnswer } from '@netzwerk/shared';
import request from 'supertest';
import { issueFormToken } from '../forms/form-token.ts';
import { close, listen } from '../testing/start-fake-cms.ts';
import { writeRelease } from '../testing/write-release.ts';

// One after the other: jest cannot load htmlparser2 while a CommonJS package is requiring it.
await import('@netzwerk/shared');
const { createGateway } = await import('../create-gateway.ts');

const formSecret = 'form-secret-of-at-least-32-characters';
const publicUrl = 'https://netzwerk.example';
const access = 'k'.repeat(43);

const page = (title: string, fields: string): string =>
  `<!doctype html><title>${title}</title><main><!--form-summary--><h1>${title}</h1><form>
<input type="hidden" name="token">${fields}</form>
<template data-notice="unavailable" data-heading="Das geht gerade nicht"><p>Gerade nicht.</p></template>
<template data-notice="unknown" data-heading="Dieser Link führt nicht weiter"><p>Unbekannt.</p></template>
<template data-notice="expired" data-heading="Der Link gilt nicht mehr"><p>Zu alt.</p></template>
<template data-notice="foreign" data-heading="Bitte noch einmal senden"><p>Fremd.</p></template>
<template data-notice="once-more" data-heading="Bitte noch einmal senden"><p>Zu schnell.</p></template></main>`;
const boxes = `<input type="checkbox" id="thema-a" name="thema-a" value="ja"><input type="checkbox" name="thema-b" value="ja">`;
const email = `<div data-row="email"><p class="field-error" id="f-email-fehler"></p><input id="f-email" name="email" data-control="email" type="email"></div>`;
const key = `<input type="hidden" name="schluessel">`;

let dataDir: string;
let cms: Server;
let gateway: ReturnType<typeof createGateway>;
let url: string;
let answer: NewsletterAnswer | null;
let seen: unknown[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gateway-newsletter-'));
  cms = createServer(async (incoming, response) => {
    let body = '';
    for await (const part of incoming) body += String(part);
    seen.push(JSON.parse(body));
    if (answer === null) return void response.destroy();
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  });
  const options = { dataDir, cmsUrl: await listen(cms), publicUrl, trustedProxies: 0, formSecret };
  gateway = createGateway({ ...options, now: () => Date.now() }, true);
  url = await listen(gateway.site);
  writeRelease(dataDir, {
    id: 'a',
    files: {
      'index.html': '<title>Start</title>',
      '404.html': '<title>Nichts</title>',
      'newsletter/index.html': page('Newsletter', email + boxes),
      'newsletter/bestaetigen/index.html': page('Bestätigen', key),
      'newsletter/einstellungen/index.html': page('Themen', key + boxes),
      'newsletter/abmelden/index.html': page('Abmelden', key),
      'newsletter/abgemeldet/index.html': '<title>Abgemeldet</title>',
    },
  });
});
afterAll(async () => {
  await Promise.all([close(gateway.site), close(cms)]);
  await rm(dataDir, { recursive: true });
});
beforeEach(() => {
  seen = [];
  answer = null;
});

const post = (path: string, values: Record<string, string>, ageMs = 10_000) =>
  request(url)
    .post(path)
    .type('form')
    .redirects(0)
    .set('Origin', publicUrl)
    .send({ token: issueFormToken(formSecret, Date.now() - ageMs), ...values });

describe('the form to subscribe', () => {
  it('passes on address and ticked topics, and leads to the next step', async () => {
    answer = { outcome: 'asked' };
    const sent = await post('/newsletter/', { email: 'a@b.example', 'thema-b': 'ja' }).expect(303);
    expect(sent.headers['location']).toBe('/newsletter/angefragt/');
    expect(seen).toMatchObject([{ order: 'subscribe', email: 'a@b.example', topicIds: ['b'] }]);
  });

  it('comes back with all that was typed and ticked while the CMS is down, or is wrong', async () => {
    const typed = { email: '"><b>a@b.example', 'thema-b': 'ja' };
    const down = await post('/newsletter/', typed).expect(503);
    expect(down.text).toContain('<title>Das geht gerade nicht: Newsletter</title>');
    expect(down.text).toContain('Gerade nicht.');
    expect(down.text).toContain('value="&quot;&gt;&lt;b&gt;a@b.example"');
    expect(down.text).toMatch(/<input checked[^>]*name="thema-b"/);
    expect(down.text).not.toMatch(/<input checked[^>]*name="thema-a"/);
    answer = { outcome: 'invalid', problems: [{ field: 'email', message: 'Unvollständig.' }] };
    const wrong = await post('/newsletter/', typed).expect(422);
    expect(wrong.text).toContain('<title>Fehler: Newsletter</title>');
    expect(wrong.text).toMatch(/<input checked[^>]*name="thema-b"/);
  });

  it('asks to send again what only a program sends so fast', async () => {
    answer = { outcome: 'asked' };
    await post('/newsletter/', { email: 'a@b.example' }, 500).expect(422);
    expect(seen).toEqual([]);
  });
});

describe('a link in a mail', () => {
  it.each(['/newsletter/bestaetigen/', '/newsletter/abmelden/'])(
    'does nothing at %s before the button is pressed',
    async (path) => {
      answer = { outcome: 'ended' };
      const opened = await request(url).get(`${path}?schluessel=${access}`).expect(200);
      expect(opened.text).toContain(`value="${access}" type="hidden" name="schluessel"`);
      expect(opened.headers['cache-control']).toBe('private, no-store');
      expect(opened.headers['x-robots-tag']).toBe('noindex');
      await request(url).head(`${path}?schluessel=${access}`).expect(200);
      expect(seen).toEqual([]);
      // Control: the button does it, at once.
      await post(path, { schluessel: access }, 100).expect(303);
      expect(seen).toHaveLength(1);
    },
  );

  it('says so when it is cut, too old or none of ours', async () => {
    for (const query of ['', '?schluessel=', '?schluessel=kurz', '?schluessel=%22%3E%3Cb%3E']) {
      const { text } = await request(url).get(`/newsletter/bestaetigen/${query}`).expect(200);
      expect(text).toContain('<title>Dieser Link führt nicht weiter: Bestätigen</title>');
      expect(text).not.toContain('<b>');
    }
    answer = { outcome: 'expired' };
    const old = await post('/newsletter/bestaetigen/', { schluessel: access }).expect(422);
    expect(old.text).toContain('Zu alt.');
    answer = { outcome: 'unknown' };
    const other = await post('/newsletter/bestaetigen/', { schluessel: access }).expect(422);
    expect(other.text).toContain('Unbekannt.');
  });

  it('shows what was chosen, takes another choice, and the end of it all', async () => {
    const path = '/newsletter/einstellungen/';
    answer = { outcome: 'found', topicIds: ['a'] };
    const opened = await request(url).get(`${path}?schluessel=${access}`).expect(200);
    expect(opened.text).toMatch(/<input checked[^>]*name="thema-a"/);
    expect(opened.text).not.toMatch(/<input checked[^>]*name="thema-b"/);
    answer = { outcome: 'chosen' };
    const saved = await post(path, { schluessel: access, 'thema-b': 'ja' }).expect(303);
    expect(saved.headers['location']).toBe('/newsletter/gespeichert/');
    answer = { outcome: 'ended' };
    const ended = await post(path, { schluessel: access, aktion: 'abmelden' }).expect(303);
    expect(ended.headers['location']).toBe('/newsletter/abgemeldet/');
    expect(seen).toEqual([
      { order: 'look', access },
      { order: 'choose', access, topicIds: ['b'] },
      { order: 'end', access },
    ]);
  });

  it('says that it does not work just now, and keeps the key for the next try', async () => {
    const { text } = await request(url)
      .get(`/newsletter/einstellungen/?schluessel=${access}`)
      .expect(200);
    expect(text).toContain('Gerade nicht.');
    expect(text).toContain(access);
    await post('/newsletter/abmelden/', { schluessel: access }).expect(503);
  });

  it('takes no order from a page of somebody else', async () => {
    answer = { outcome: 'ended' };
    await request(url)
      .post('/newsletter/abmelden/')
      .set('Origin', 'https://fremd.example')
      .type('form')
      .send({ token: issueFormToken(formSecret, Date.now()), schluessel: access })
      .expect(403);
    expect(seen).toEqual([]);
  });
});

describe('the button of a mail program (RFC 8058)', () => {
  const address = `/newsletter/abmelden/?schluessel=${access}`;

  it.each([
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=grenze',
      '--grenze\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--grenze--\r\n',
    ],
  ])('ends it with one POST of %s, without origin, token or redirect', async (type, body) => {
    answer = { outcome: 'ended' };
    const done = await request(url).post(address).set('Content-Type', type).send(body).expect(200);
    expect(done.headers['location']).toBeUndefined();
    expect(done.headers['set-cookie']).toBeUndefined();
    expect(seen).toEqual([{ order: 'end', access }]);
  });

  it('says "later" while the CMS is down, and does nothing without the order', async () => {
    await request(url).post(address).type('form').send('List-Unsubscribe=One-Click').expect(503);
    seen = [];
    answer = { outcome: 'ended' };
    await request(url).post(address).type('form').send('a=b').expect(400);
    await request(url).get(address).expect(200);
    expect(seen).toEqual([]);
  });
});
