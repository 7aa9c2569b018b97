import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { join } from 'node:path';
import { berlinInstant, berlinWallTime } from '@netzwerk/shared';
import { buildRenderer } from '../../scripts/supervise/build-changed.ts';
import { freePort } from '../../scripts/supervise/free-port.ts';
import { exampleBuildInput } from '../fixtures/build-input.ts';
import { loadRenderer, type Renderer } from '../renderer/load-renderer.ts';
import { createSite } from '../src/cms/site.ts';
import { fileTypes } from '../src/outputs/files.ts';
import { pageTypes } from '../src/outputs/pages.ts';
import { outputAt, siteOutputs } from '../src/outputs/site-outputs.ts';
import { noDrafts, startTestPreview, type TestPreview } from './testing/start-test-preview.ts';

// Every address is asked for, one after the other, and the machine may be busy.
jest.setTimeout(60_000);

const { snapshot } = exampleBuildInput;
const [article, other] = snapshot.articles;
const [event] = snapshot.events;
if (!article || !other || !event) throw new Error('fixture without articles and events');
const addressOf = (slug: string): string => `/informationen/meldungen/${slug}/`;
const drafted = { ...article, title: 'Kanarienentwurf', body: 'Der Kanarientext.' };
const fresh = { ...article, id: 'neu', slug: 'ganz-neu', title: 'Kanarienneuheit' };
const withDrafts = (...articles: unknown[]) => ({ ...noDrafts(), upserted: { articles } });

let renderer: Renderer;
let preview: TestPreview;
let cookie: string;

beforeAll(async () => {
  // A draft that breaks a page is told to its editor and, in one line, to the log.
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  await buildRenderer(join(import.meta.dirname, '../..'), () => undefined);
  renderer = await loadRenderer();
  preview = await startTestPreview(renderer, await freePort(0, '127.0.0.1'));
  cookie = await preview.logIn();
}, 180_000);
afterAll(() => preview.close());
beforeEach(() => {
  preview.clock.ms += 60_000;
  preview.cms.drafts = withDrafts(drafted, fresh);
});

const open = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(preview.url + path, { redirect: 'manual', headers: { cookie }, ...init });
const textOf = async (path: string): Promise<string> => (await open(path)).text();

describe('without a session', () => {
  const everyKind = [
    '/',
    addressOf(article.slug),
    addressOf('ganz-neu'),
    '/gibt-es-nicht/',
    '/themen',
    '/feed.xml',
    '/robots.txt',
    '/vorschau.css',
    '/favicon.svg',
    '/media/entwurfsbild-480.avif',
    '/dokumente/1234/entwurf.pdf',
    '/vorschau-anmelden',
    '/vorschau-abmelden',
    '/%2e%2e/',
  ];

  it('nothing is shown, at no kind of address, and a German page says why', async () => {
    for (const path of [...everyKind, ...renderer.assets.keys()]) {
      const answer = await open(path, { headers: {} });
      const text = await answer.text();
      expect([path, answer.status]).toEqual([path, 401]);
      expect(text).toContain('<html lang="de">');
      expect(text).toContain('nur für die Geschäftsstelle');
      expect(text).not.toContain('Kanarien');
      expect(answer.headers.get('cache-control')).toMatch(/no-store/);
    }
    for (const method of ['POST', 'HEAD', 'DELETE'])
      expect((await open('/', { method, headers: {} })).status).toBe(401);
    // Control: with a session the same addresses do answer.
    expect((await open(addressOf('ganz-neu'))).status).toBe(200);
    expect((await open('/media/entwurfsbild-480.avif')).status).toBe(200);
  });

  it('a cookie that was made up or changed is none', async () => {
    const [name = '', value = ''] = cookie.split('=');
    const [payload = '', seal = ''] = value.split('.');
    const longer = Buffer.from(JSON.stringify({ name: 'Mallory', exp: Date.now() })).toString(
      'base64url',
    );
    const token = new URL(preview.linkTo('/')).searchParams.get('token') ?? '';
    const forged = [`${longer}.${seal}`, `${payload}.${seal.slice(1)}`, payload, token, '', '..'];
    for (const attempt of forged)
      expect((await open('/', { headers: { cookie: `${name}=${attempt}` } })).status).toBe(401);
    expect((await open('/', { headers: { cookie: `x=1; ${cookie}` } })).status).toBe(200);
  });

  it('ends by itself after eight hours', async () => {
    const short = await startTestPreview(renderer, await freePort(0, '127.0.0.1'));
    const mine = { headers: { cookie: await short.logIn() } };
    short.clock.ms += 8 * 3_600_000 - 1_000;
    expect((await fetch(short.url, mine)).status).toBe(200);
    short.clock.ms += 2_000;
    expect((await fetch(short.url, mine)).status).toBe(401);
    await short.close();
  });
});

describe('a link of the CMS', () => {
  const follow = (link: string): Promise<Response> => fetch(link, { redirect: 'manual' });

  it('opens one session and leads to the page', async () => {
    const link = preview.linkTo('/themen/?a=1');
    const answer = await follow(link);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/themen/?a=1']);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^vorschau=\S+; Max-Age=28800; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const again = await follow(link);
    expect([again.status, again.headers.get('set-cookie')]).toEqual([401, null]);
    expect(await again.text()).toContain('nur einmal');
    // Whoever goes back in the browser with a session stays in.
    const back = await fetch(link, { redirect: 'manual', headers: { cookie } });
    expect([back.status, back.headers.get('set-cookie')]).toEqual([303, null]);
  });

  it('opens none when it is too old, too long-lived, foreign or leads elsewhere', async () => {
    const nowS = Math.floor(preview.clock.ms / 1000);
    const links = [
      preview.linkTo('/', { exp: nowS - 1 }),
      preview.linkTo('/', { exp: nowS + 3_600 }),
      preview.linkTo('/', {}, 'another-secret-of-at-least-32-characters'),
      preview.linkTo('//evil.example/'),
      preview.linkTo('https://evil.example/'),
      preview.linkTo('/', { jti: 'x' }),
      `${preview.linkTo('/')}x`,
    ];
    for (const link of links) {
      const answer = await follow(link);
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([401, null]);
    }
  });

  it('made before this process started does not count: it may have been used', async () => {
    const restarted = await startTestPreview(renderer, await freePort(0, '127.0.0.1'));
    const exp = Math.floor(restarted.clock.ms / 1000) + 200;
    expect((await follow(restarted.linkTo('/', { exp }))).status).toBe(401);
    await restarted.close();
  });

  it('sets a cookie that travels over TLS only, where there is TLS', async () => {
    const port = await freePort(0, '127.0.0.1');
    const previewUrl = 'https://vorschau.innenstadt.example';
    const secure = await startTestPreview(renderer, port, { previewUrl });
    const answer = await follow(secure.linkTo('/'));
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-vorschau=.*; Secure$/);
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
    await secure.close();
  });
});

const withoutBar = (html: string): string =>
  html
    .replace(/<aside class="preview-bar".*?<\/aside>/s, '')
    .replace('<link rel="stylesheet" href="/vorschau.css">', '')
    .replace('<script src="/vorschau-mitglieder.js"></script></head>', '</head>');

describe('with a session', () => {
  it('pages are those of the website, but for the bar', async () => {
    preview.cms.drafts = noDrafts();
    const site = createSite(exampleBuildInput);
    // Of every kind of page and file there is one at least.
    for (const type of [...pageTypes, ...fileTypes])
      expect([type.pattern, [...type.params(site)].length > 0]).toEqual([type.pattern, true]);
    for (const output of siteOutputs(site)) {
      if (output.file === '/404.html') {
        const missing = withoutBar(await textOf('/gibt-es-nicht/'));
        expect(missing).toBe((await renderer.render(output)).toString());
        continue;
      }
      const [shown, live] = [await textOf(output.pathname), await renderer.render(output)];
      expect(withoutBar(shown)).toBe(live.toString());
      if (output.file.endsWith('.html'))
        expect(shown).toMatch(/Diese Seite ist so veröff|So sehen es angemeldete/);
    }
  });

  it('pages are those of the website at a moment too, when that moment is now', async () => {
    preview.cms.drafts = noDrafts();
    // Control: what follows compares pages with a moment chosen, and one of another year differs.
    const chosen = async (query: string): Promise<string> => {
      const answer = await open(`/vorschau-zeitpunkt?${query}`);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/themen/']);
      return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    };
    const back = 'zurueck=%2Fthemen%2F';
    const later = { headers: { cookie: await chosen(`${back}&am=2031-01-01T12:00`) } };
    const local = berlinWallTime(new Date(exampleBuildInput.now));
    const now = { headers: { cookie: await chosen(`${back}&am=${local}`) } };
    const site = createSite({
      ...exampleBuildInput,
      now: berlinInstant(local.slice(0, 10), local.slice(11)),
    });
    let different = 0;
    for (const output of siteOutputs(site)) {
      if (output.file === '/404.html') continue;
      const shown = await (await open(output.pathname, now)).text();
      const live = (await renderer.render(output)).toString();
      expect(withoutBar(shown)).toBe(live);
      const then = withoutBar(await (await open(output.pathname, later)).text());
      if (then !== live) different += 1;
    }
    expect(different).toBeGreaterThan(3);
  });

  it('an editor chooses the moment, and what is planned until then is asked for', async () => {
    const moment = async (query: string): Promise<RequestInit> => {
      const answer = await open(`/vorschau-zeitpunkt?zurueck=%2F&${query}`);
      return { headers: { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' } };
    };
    const planned = await moment('am=2027-03-03T08:00');
    const text = await (await open('/', planned)).text();
    expect(preview.cms.wish).toEqual({ at: '2027-03-03T07:00:00.000Z', unplanned: false });
    expect(text).toContain('Vorschau: die Website, wie sie am 3. März 2027 um 8 Uhr wäre');
    expect(text).toContain('Zurück zu heute');
    expect(text).toContain('value="2027-03-03T08:00"');
    await open('/', await moment('am=2027-03-03T08:00&entwuerfe=alle'));
    expect(preview.cms.wish).toEqual({ at: '2027-03-03T07:00:00.000Z', unplanned: true });
    const today = await open('/', await moment(''));
    expect(preview.cms.wish).toEqual({ at: null, unplanned: true });
    expect(await today.text()).toContain('Vorschau mit allen Entwürfen<');
    for (const query of ['am=2027-99-99T08:00', 'am=morgen', 'am='])
      expect(await (await open('/', await moment(query))).text()).toContain('allen Entwürfen<');
    const away = await open('/vorschau-zeitpunkt?zurueck=https://evil.example/');
    expect(away.headers.get('location')).toBe('/');
    expect((await open('/vorschau-zeitpunkt?am=2027-03-03T08:00', { headers: {} })).status).toBe(
      401,
    );
  });

  it('drafts stand at the addresses that they will have, and wherever they are listed', async () => {
    const page = await textOf(addressOf(article.slug));
    expect(page).toContain('Der Kanarientext.');
    expect(page).toContain('weicht von der veröffentlichten ab');
    expect(page).toContain(`/api::article.article/${article.id}`);
    const fresher = await textOf(addressOf('ganz-neu'));
    expect(fresher).toContain('noch nicht veröffentlicht');
    expect(fresher).not.toContain('Veröffentlichte Seite');
    expect(await textOf('/informationen/meldungen/')).toContain('Kanarienneuheit');
    expect(await textOf('/feed.xml')).toContain('Kanarienneuheit');
  });

  it('nothing of a draft gets into what is rendered for the public meanwhile', async () => {
    const site = createSite(exampleBuildInput);
    const home = outputAt(site, '/informationen/meldungen/');
    const page = outputAt(site, addressOf(article.slug));
    if (!home || !page) throw new Error('no such pages');
    const second = await preview.logIn('Bert Beispiel');
    const asSecond = { headers: { cookie: second } };
    const before = (await renderer.render(page)).toString();
    for (let round = 0; round < 20; round += 1) {
      const [mine, theirs, live, list] = await Promise.all([
        textOf(page.pathname),
        open(page.pathname, asSecond).then((answer) => answer.text()),
        renderer.render(page),
        renderer.render(home),
      ]);
      expect(mine).toContain('Kanarienentwurf');
      expect([mine.includes('Anna'), mine.includes('Bert')]).toEqual([true, false]);
      expect([theirs.includes('Anna'), theirs.includes('Bert')]).toEqual([false, true]);
      expect(live.toString()).toBe(before);
      expect(live.toString() + list.toString()).not.toContain('Kanarien');
    }
    const all = [...siteOutputs(createSite(exampleBuildInput))].map(({ view }) => view);
    expect(JSON.stringify(all)).not.toContain('Kanarien');
  });

  it('tells browsers and caches to keep and pass on nothing, and lets the admin frame it', async () => {
    const { headers } = await open('/');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('x-frame-options')).toBeNull();
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`frame-ancestors ${exampleBuildInput.publicUrl}`);
    expect(policy).not.toContain('unsafe');
  });

  it('a draft that is not complete says what is missing, and the others are shown', async () => {
    preview.cms.drafts = withDrafts({ ...fresh, title: '', lead: null }, drafted);
    const answer = await open(addressOf('ganz-neu'));
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain('<li>Titel fehlt</li><li>Vorspann fehlt</li>');
    expect(text).toContain('/admin/content-manager/collection-types/api::article.article/neu"');
    expect(await textOf(addressOf(article.slug))).toContain('Kanarienentwurf');

    preview.clock.ms += 2_000;
    preview.cms.drafts = withDrafts({ ...drafted, title: '<b>', lead: 7 }, null, {});
    expect((await open(addressOf(article.slug))).status).toBe(422);
    expect(await textOf(addressOf(article.slug))).toContain('&lt;b&gt;');
    expect((await open('/')).status).toBe(200);
  });

  it('a picture that cannot be read spoils its own page only', async () => {
    const image = snapshot.articles.find((each) => each.image !== null)?.image;
    if (!image) throw new Error('fixture without picture');
    const broken = { ...fresh, image: { ...image, fileKey: 'kaputt' } };
    preview.cms.drafts = withDrafts(broken);
    const answer = await open(addressOf('ganz-neu'));
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain('Vermutlich ist ein Bild nicht lesbar');
    expect((await open('/kontakt/')).status).toBe(200);
  });

  it('answers the rest as the website does: slashes, redirects, missing pages, assets', async () => {
    const location = async (path: string) => (await open(path)).headers.get('location');
    expect(await location('/themen?x=1')).toBe('/themen/?x=1');
    expect(await location('/alt/')).toBe('/netzwerk/');
    const missing = await open('/gibt-es-nicht/');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('preview-bar');
    for (const asset of renderer.assets.keys()) expect((await open(asset)).status).toBe(200);
    const style = await open('/vorschau.css');
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect((await open('/media/gibt-es-nicht.avif')).status).toBe(404);
    expect((await open('/', { method: 'DELETE' })).status).toBe(405);
    expect(await textOf('/suche/?q=Fonds')).toContain('/suche/?q=Fonds">Suche dort öffnen');
    expect(await textOf('/veranstaltungen/?format=seminar')).toContain(
      '/veranstaltungen/?format=seminar">Liste dort öffnen',
    );
  });

  it('asks the CMS at most once a second, and says so when it does not answer', async () => {
    const before = preview.cms.asked;
    await Promise.all(Array.from({ length: 10 }, () => textOf('/')));
    expect(preview.cms.asked).toBe(before + 1);
    preview.clock.ms += 1_001;
    preview.cms.drafts = null;
    const answer = await open('/');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    preview.cms.drafts = noDrafts();
    expect((await open('/')).status).toBe(200);
  });

  it('ends when asked to', async () => {
    const answer = await open('/vorschau-abmelden', { method: 'POST' });
    expect(answer.headers.get('set-cookie')).toMatch(/^vorschau=; Max-Age=0;/);
    expect(await answer.text()).toContain('Die Vorschau ist beendet');
  });

  it('says that it takes a moment before anything is published', async () => {
    const early = await startTestPreview(renderer, await freePort(0, '127.0.0.1'), {
      published: () => null,
    });
    const answer = await fetch(early.url, { headers: { cookie: await early.logIn() } });
    expect(answer.status).toBe(503);
    await early.close();
  });
});
