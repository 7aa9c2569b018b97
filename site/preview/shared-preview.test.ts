import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { SharedPreview } from '@netzwerk/shared';
import { buildRenderer } from '../../scripts/supervise/build-changed.ts';
import { freePort } from '../../scripts/supervise/free-port.ts';
import { exampleBuildInput } from '../fixtures/build-input.ts';
import { loadRenderer, type Renderer } from '../renderer/load-renderer.ts';
import { noDrafts, startTestPreview, type TestPreview } from './testing/start-test-preview.ts';

jest.setTimeout(60_000);

const { snapshot } = exampleBuildInput;
const [article, other] = snapshot.articles;
const [event] = snapshot.events;
if (!article || !other || !event) throw new Error('fixture without articles and events');
const addressOf = (slug: string): string => `/informationen/meldungen/${slug}/`;
const [image] = snapshot.articles.flatMap((each) => each.image ?? []);
if (!image) throw new Error('fixture without picture');
const ownPicture = { ...image, fileKey: 'kanarienbild' };
const drafted = { ...article, title: 'Kanarienentwurf', image: ownPicture };
const hidden = { ...other, id: 'neu', slug: 'ganz-neu', title: 'Anderer Kanarienvogel' };

const output: string[] = [];
let renderer: Renderer;
let preview: TestPreview;
let entryShare: string;
let siteShare: string;

const shared = (changes: Partial<SharedPreview> = {}): string => {
  const id = randomUUID();
  preview.cms.shares.set(id, {
    by: 'Anna Beispiel',
    until: new Date(preview.clock.ms + 3_600_000).toISOString(),
    to: addressOf(article.slug),
    only: { title: drafted.title, documentId: article.id },
    at: null,
    unplanned: true,
    members: false,
    drafts: { ...noDrafts(), upserted: { articles: [drafted] } },
    ...changes,
  });
  return id;
};

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      output.push(String(text));
      return true;
    });
  await buildRenderer(join(import.meta.dirname, '../..'), () => undefined);
  renderer = await loadRenderer();
  preview = await startTestPreview(renderer, await freePort(0, '127.0.0.1'));
}, 180_000);
afterAll(() => preview.close());
beforeEach(() => {
  preview.clock.ms += 60_000;
  preview.cms.drafts = { ...noDrafts(), upserted: { articles: [drafted, hidden] } };
  entryShare = shared();
  siteShare = shared({ to: '/', only: null, drafts: preview.cms.drafts });
});

const follow = (link: string, cookie = ''): Promise<Response> =>
  fetch(link, { redirect: 'manual', headers: { cookie } });
const enter = async (id: string): Promise<string> => {
  const answer = await follow(preview.shareLinkTo({ id }));
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
};
const open = (path: string, cookie: string): Promise<Response> =>
  follow(preview.url + path, cookie);
const textOf = async (path: string, cookie: string): Promise<string> =>
  (await open(path, cookie)).text();

describe('a link that is passed on', () => {
  it('opens its page as often as wanted, without an account, and its token leaves the address', async () => {
    const link = preview.shareLinkTo({ id: entryShare });
    for (const time of [1, 2]) {
      const answer = await follow(link);
      const { headers } = answer;
      expect([time, answer.status, headers.get('location')]).toEqual([
        time,
        303,
        addressOf(article.slug),
      ]);
      expect(headers.get('set-cookie')).toMatch(/^vorschau=\S+; Max-Age=\d+; Path=\/; HttpOnly;/);
      const page = await textOf(addressOf(article.slug), await enter(entryShare));
      expect(page).toContain('Kanarienentwurf');
      expect(page).toContain('Vorschau dieser Seite');
      expect(page).toContain('geteilt von Anna Beispiel, gültig bis 22. November 2026 um ');
      expect(page).not.toMatch(/Zur Redaktion|Zeitpunkt wählen|\/admin\//);
    }
  });

  it('is kept, found, passed on and logged nowhere', async () => {
    const link = preview.shareLinkTo({ id: entryShare });
    const cookie = await enter(entryShare);
    const answers = [
      await follow(link),
      await follow(`${link}x`),
      await open(addressOf(article.slug), cookie),
      await open('/', cookie),
      await open('/vorschau.css', cookie),
    ];
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toMatch(/no-store/);
      expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
    // A page that breaks is logged: not with where it was asked for.
    const broken = { ...drafted, image: { ...image, fileKey: 'kaputt' } };
    const spoilt = shared({ drafts: { ...noDrafts(), upserted: { articles: [broken] } } });
    const before = output.length;
    expect((await open(addressOf(article.slug), await enter(spoilt))).status).toBe(500);
    expect(output.length).toBeGreaterThan(before);
    const token = new URL(link).searchParams.get('token') ?? '';
    for (const secret of [token, token.split('.')[1] ?? '', cookie, entryShare, spoilt])
      expect(output.join('')).not.toContain(secret);
  });

  it('is over at its last second, for whoever is in too', async () => {
    const link = preview.shareLinkTo({ id: entryShare });
    const cookie = await enter(entryShare);
    preview.clock.ms += 3_599_000;
    expect((await follow(link)).status).toBe(303);
    expect((await open(addressOf(article.slug), cookie)).status).toBe(200);
    preview.clock.ms += 1_000;
    for (const answer of [await follow(link), await open(addressOf(article.slug), cookie)]) {
      expect(answer.status).toBe(410);
      expect(await answer.text()).toContain('Diese Vorschau ist beendet');
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  });

  it('ends with the time that the CMS knows, whatever the token says', async () => {
    const cookie = await enter(entryShare);
    const long = preview.shareLinkTo({ id: entryShare, exp: 9_999_999_999 });
    expect((await follow(long)).status).toBe(303);
    preview.clock.ms += 3_600_000;
    expect((await follow(long)).status).toBe(410);
    expect((await open(addressOf(article.slug), cookie)).status).toBe(410);
  });

  it('ends when it is withdrawn, it alone', async () => {
    const [cookie, otherCookie] = [await enter(entryShare), await enter(shared())];
    expect((await open(addressOf(article.slug), cookie)).status).toBe(200);
    preview.cms.shares.delete(entryShare);
    preview.clock.ms += 1_001;
    expect((await open(addressOf(article.slug), cookie)).status).toBe(410);
    expect((await open('/favicon.svg', cookie)).status).toBe(410);
    expect((await follow(preview.shareLinkTo({ id: entryShare }))).status).toBe(410);
    expect((await open(addressOf(article.slug), otherCookie)).status).toBe(200);
  });

  it('shows nothing while nobody can say whether it was withdrawn', async () => {
    const cookie = await enter(entryShare);
    preview.clock.ms += 1_001;
    preview.cms.drafts = null;
    expect((await open(addressOf(article.slug), cookie)).status).toBe(503);
    expect((await follow(preview.shareLinkTo({ id: entryShare }))).status).toBe(503);
  });

  it('is none when it was made up, changed or is the one of an editor', async () => {
    const good = preview.shareLinkTo({ id: entryShare });
    const token = new URL(good).searchParams.get('token') ?? '';
    const [payload = '', seal = ''] = token.split('.');
    const [foreign = ''] = new URL(preview.shareLinkTo({ id: siteShare })).search
      .slice('?token='.length)
      .split('.');
    const at = (made: string): string => `${preview.url}/vorschau-geteilt?token=${made}`;
    const editors = new URL(preview.linkTo('/')).searchParams.get('token') ?? '';
    const forged = [
      preview.shareLinkTo({ id: entryShare }, 'another-secret-of-at-least-32-characters'),
      preview.shareLinkTo({ id: 'x' }),
      at(`${foreign}.${seal}`),
      at(`${payload}.${seal.slice(1)}`),
      at(payload),
      at(''),
      at(editors),
      `${preview.url}/vorschau-geteilt`,
    ];
    for (const link of forged) {
      const answer = await follow(link);
      expect([link, answer.status, answer.headers.get('set-cookie')]).toEqual([link, 404, null]);
      expect(await answer.text()).toContain('Diesen Vorschau-Link gibt es nicht');
    }
    // Nor does it open the whole preview, with or without its token.
    const login = `${preview.url}/vorschau-anmelden?token=${token}`;
    expect((await follow(login)).status).toBe(401);
    expect((await follow(login, `vorschau=${token}`)).status).toBe(401);
    expect((await open('/', `vorschau=${token}`)).status).toBe(401);
    // Control.
    expect((await follow(good)).status).toBe(303);
  });
});

describe('a link to one page', () => {
  it('opens that page and what it is made of', async () => {
    const cookie = await enter(entryShare);
    const page = await textOf(addressOf(article.slug), cookie);
    const files = [...page.matchAll(/(?:href|src)="(\/[^"]*\.(?:css|svg|js|jpg))"/g)].map(
      ([, path = '']) => path,
    );
    expect(files.length).toBeGreaterThan(2);
    for (const path of files) {
      // The pictures of the fixture are named, not drawn.
      const expected = path.startsWith('/media/') ? 404 : 200;
      expect([path, (await open(path, cookie)).status]).toEqual([path, expected]);
    }
    expect((await open('/vorschau.css', cookie)).status).toBe(200);
  });

  it('opens no other, published or not, and no file of another', async () => {
    const cookie = await enter(entryShare);
    const elsewhere = [
      '/',
      addressOf(other.slug),
      addressOf('ganz-neu'),
      '/informationen/meldungen/',
      `/veranstaltungen/${event.slug}.ics`,
      '/sitemap.xml',
      '/robots.txt',
      '/media/entwurfsbild-480.avif',
      '/gibt-es-nicht/',
      '/alt/',
    ];
    for (const path of elsewhere) {
      const answer = await open(path, cookie);
      const text = await answer.text();
      expect([path, answer.status]).toEqual([path, 403]);
      expect(text).toContain('Ihr Link zeigt nur eine Seite');
      expect(text).not.toContain('Anderer');
    }
    expect(await textOf(addressOf(other.slug), cookie)).toContain(
      `${exampleBuildInput.publicUrl}${addressOf(other.slug)}`,
    );
    // What was not published yet is not said to be anywhere.
    expect(await textOf(addressOf('ganz-neu'), cookie)).not.toContain('ganz-neu');
    // Control: the link to the whole site opens them.
    const all = await enter(siteShare);
    expect(await textOf(addressOf('ganz-neu'), all)).toContain('Anderer Kanarienvogel');
    expect((await open('/', all)).status).toBe(200);
  });

  it('follows its entry to another address', async () => {
    const cookie = await enter(entryShare);
    const moved = { ...drafted, slug: 'umgezogen' };
    const share = preview.cms.shares.get(entryShare);
    if (!share) throw new Error('no share');
    preview.cms.shares.set(entryShare, {
      ...share,
      to: addressOf('umgezogen'),
      drafts: { ...noDrafts(), upserted: { articles: [moved] } },
    });
    preview.clock.ms += 1_001;
    expect((await open(addressOf('umgezogen'), cookie)).status).toBe(200);
    expect((await open(addressOf(article.slug), cookie)).status).toBe(403);
  });

  it('says without details that its page is not complete', async () => {
    const incomplete = shared({
      drafts: { ...noDrafts(), upserted: { articles: [{ ...drafted, lead: null }] } },
    });
    const answer = await open(addressOf(article.slug), await enter(incomplete));
    const text = await answer.text();
    expect([answer.status, text.includes('/admin/')]).toEqual([422, false]);
    expect(text).toContain('An dieser Seite wird gerade gearbeitet');
  });
});

describe('a link to the whole site', () => {
  it('shows pictures of this site and no others that lie ready', async () => {
    const cookie = await enter(siteShare);
    expect((await open('/media/entwurfsbild-480.avif', cookie)).status).toBe(404);
    const asEditor = await preview.logIn();
    expect((await open('/media/entwurfsbild-480.avif', asEditor)).status).toBe(200);
  });

  it('can be to a moment, which a guest cannot change', async () => {
    const past = new Date(Date.parse(event.parts[0]?.end ?? '') + 86_400_000).toISOString();
    const cookie = await enter(
      shared({ to: '/', only: null, at: past, unplanned: false, drafts: noDrafts() }),
    );
    const address = `/veranstaltungen/${event.slug}/`;
    const page = await textOf(address, cookie);
    expect(page).toContain('Rückblick: ');
    expect(page).toMatch(/Vorschau: die Website, wie sie am .* wäre/);
    expect(page).not.toContain('Zeitpunkt wählen');
    const answer = await open('/vorschau-zeitpunkt?am=2020-01-01T10:00&zurueck=/themen/', cookie);
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([303, null]);
    // Control: today the same page invites.
    expect(await textOf(address, await preview.logIn())).not.toContain('Rückblick: ');
  });
});

describe('what members see', () => {
  const eventAddress = `/veranstaltungen/${event.slug}/`;
  const memberPage = `/mitgliederbereich/veranstaltung/?id=${event.id}`;
  const ofEvent = (members: boolean): string =>
    shared({
      to: eventAddress,
      only: { title: event.title, documentId: event.id },
      members,
      drafts: noDrafts(),
    });
  const ask = (method: string, path: string, cookie: string): Promise<Response> =>
    fetch(`${preview.url}/api/member/${path}`, { method, headers: { cookie } });
  const statusOf = async (method: string, path: string, cookie: string): Promise<number> =>
    (await ask(method, path, cookie)).status;

  it('is a way from the page and back for the office, in the real member area', async () => {
    const cookie = await preview.logIn();
    expect(await textOf(eventAddress, cookie)).toContain(`href="${memberPage}"`);
    const page = await textOf(memberPage, cookie);
    expect(page).toContain('So sehen es angemeldete Mitglieder.');
    expect(page).toContain(`<a href="${eventAddress}">Ansicht für alle</a>`);
    expect(page).toContain('<script src="/vorschau-mitglieder.js"></script></head>');
    expect(await textOf('/vorschau-mitglieder.js', cookie)).toContain('mitglied-angemeldet');
    expect(await statusOf('POST', 'refresh', cookie)).toBe(200);
    const answer = await ask('GET', `events/${event.id}`, cookie);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([
      200,
      'private, no-store',
    ]);
    expect(await answer.text()).toContain('Kanarienzugang');
    expect(preview.cms.memberViews.at(-1)).toEqual({
      type: 'events',
      id: event.id,
      as: { at: null, unplanned: true },
    });
    // What has no answer here says so.
    expect(await (await ask('GET', 'events', cookie)).text()).toContain('keine Listen');
    expect(await (await ask('POST', 'downloads', cookie)).text()).toContain('keine Dateien');
    expect(await (await ask('POST', 'login', cookie)).text()).toContain('niemand');
    expect(await statusOf('POST', 'logout', cookie)).toBe(204);
    for (const path of ['events/a/b', 'persons/1', ''])
      expect([path, await statusOf('GET', path, cookie)]).toEqual([path, 404]);
    expect(await statusOf('GET', `events/${event.id}`, '')).toBe(401);
  });

  it('is no part of a link unless it says so', async () => {
    const cookie = await enter(ofEvent(false));
    expect(await textOf(eventAddress, cookie)).not.toContain('Ansicht für Mitglieder');
    expect((await open(memberPage, cookie)).status).toBe(403);
    for (const [method, path] of [
      ['POST', 'refresh'],
      ['GET', `events/${event.id}`],
    ] as const) {
      const answer = await ask(method, path, cookie);
      expect([path, answer.status]).toEqual([path, 401]);
      expect(await answer.text()).not.toContain('Kanarien');
    }
    const all = await enter(siteShare);
    expect(await textOf(eventAddress, all)).not.toContain('Ansicht für Mitglieder');
    expect(await statusOf('GET', `events/${event.id}`, all)).toBe(401);
  });

  it('is shown of its entry alone by a link that says so, and asked for by that link', async () => {
    const share = ofEvent(true);
    const cookie = await enter(share);
    expect(await textOf(eventAddress, cookie)).toContain('Ansicht für Mitglieder');
    expect((await open(memberPage, cookie)).status).toBe(200);
    expect(await statusOf('GET', `events/${event.id}`, cookie)).toBe(200);
    expect(preview.cms.memberViews.at(-1)?.as).toEqual({ share });
    const elsewhere = [
      '/mitgliederbereich/',
      '/mitgliederbereich/veranstaltungen/',
      '/mitgliederbereich/veranstaltung/',
      '/mitgliederbereich/veranstaltung/?id=anders',
      `/mitgliederbereich/leitfaden/?id=${event.id}`,
    ];
    for (const path of elsewhere)
      expect([path, (await open(path, cookie)).status]).toEqual([path, 403]);
    preview.cms.shares.delete(share);
    preview.clock.ms += 1_001;
    expect(await statusOf('GET', `events/${event.id}`, cookie)).toBe(410);
  });
});
