import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { previewLinkSchema } from '@netzwerk/shared';
import request from 'supertest';
import type { openOffice } from './office.ts';
import { office } from './office.ts';
import { makeEditor } from './make-editor.ts';
import { fetchQueue, sendReport } from './publisher.ts';

const cms = request(process.env.CMS_TEST_URL ?? '');
const tag = randomBytes(4).toString('hex');
const article = 'api::article.article';
const data = { title: `Stand ${tag}`, lead: 'Neues.', publishedOn: '2026-02-02' };
const kept = [
  { releaseId: `neu-${tag}`, builtAt: '2026-11-22T13:03:00Z', pageCount: 120 },
  { releaseId: `alt-${tag}`, builtAt: '2026-11-21T11:00:00Z', pageCount: 119 },
];

interface Status {
  state: string;
  headline: string;
  notices: string[];
  changed: { count: number; addresses: { url: string }[] } | null;
  pin: { text: string } | null;
  runs: { text: string }[];
}
const status = async (): Promise<Status> => (await office.get('/office/publishing')).body as Status;
const releases = async () =>
  (await office.get('/office/publishing/releases')).body as {
    releaseId: string;
    text: string;
    isLive: boolean;
  }[];

let editor: ReturnType<typeof openOffice>;
let lead: ReturnType<typeof openOffice>;

beforeAll(async () => {
  editor = await makeEditor(tag);
  lead = await makeEditor(tag, 'Leitung');
  const id = await office.create(article, data);
  await office.act(article, id, 'publish', data);
  await sendReport({
    coversUpTo: (await fetchQueue()).latest,
    releaseId: `neu-${tag}`,
    changedCount: 2,
    changedAddresses: [`/informationen/meldungen/stand-${tag}/`, '/'],
    notices: ['Eine Seite wurde erneuert.'],
    keptReleases: kept,
  });
});

describe('the office sees', () => {
  it('what the last publish has changed, what was noticed and who it was', async () => {
    const { state, notices, changed, runs } = await status();
    expect({ state, notices }).toEqual({ state: 'live', notices: ['Eine Seite wurde erneuert.'] });
    expect(changed).toMatchObject({ count: 2 });
    expect(changed?.addresses[0]?.url).toMatch(/^http:\/\/localhost:\d+\/informationen\//);
    expect(runs[0]?.text).toMatch(/veröffentlicht, 100 Seiten, 2 Adressen geändert, \S+/);
  });

  it('the states that can be gone back to', async () => {
    expect(await releases()).toMatchObject([
      { releaseId: `neu-${tag}`, isLive: true },
      { releaseId: `alt-${tag}`, isLive: false },
    ]);
  });

  it('and its list outlives runs that do not name the states', async () => {
    for (let run = 0; run < 105; run += 1) {
      await sendReport({ coversUpTo: (await fetchQueue()).covered, releaseId: `neu-${tag}` });
    }
    expect(await releases()).toHaveLength(2);
  });
});

describe('going back', () => {
  it('has the site stand still, tells the publisher at once and everybody who looks', async () => {
    const { latest, control } = await fetchQueue();
    const waiting = fetchQueue(`after=${latest}&control=${control.version}&waitMs=20000`);
    const startedMs = performance.now();
    const answer = await lead.post('/office/publishing/pin', { releaseId: `alt-${tag}` });
    expect(answer.status).toBe(200);
    expect((await waiting).control).toMatchObject({ pinnedReleaseId: `alt-${tag}` });
    expect(performance.now() - startedMs).toBeLessThan(5000);

    const { state, pin, runs } = await status();
    expect(state).toBe('paused');
    expect(pin?.text).toMatch(
      /^Die Website steht auf dem Stand vo[nm] .* und folgt Änderungen nicht, bis jemand/,
    );
    expect(runs.some(({ text }) => text.includes(`Redakteurin ${tag} hat die Website`))).toBe(true);
    expect((await releases()).map(({ isLive }) => isLive)).toEqual([false, true]);
  });

  it('loses nothing that is published meanwhile, and says so beside the entry', async () => {
    const before = await fetchQueue();
    const id = await office.create(article, { ...data, title: `Pause ${tag}` });
    await office.act(article, id, 'publish', { ...data, title: `Pause ${tag}` });
    expect((await fetchQueue()).latest).toBeGreaterThan(before.latest);
    const entry = async () =>
      (await office.get(`/office/publishing/entries/${article}/${id}`)).body as { state: string };
    expect(await entry()).toMatchObject({ state: 'paused' });

    expect((await lead.post('/office/publishing/resume')).status).toBe(200);
    expect((await fetchQueue()).control.pinnedReleaseId).toBeNull();
    expect(await entry()).toMatchObject({ state: 'pending' });
  });

  it('is possible only to a state that is still there', async () => {
    const { version } = (await fetchQueue()).control;
    const answer = await lead.post('/office/publishing/pin', { releaseId: 'nie-gesehen' });
    expect(answer.status).toBe(404);
    expect((await lead.post('/office/publishing/pin', {})).status).toBe(400);
    expect((await fetchQueue()).control.version).toBe(version);
  });

  it('deletes earlier states for good only on the order of those who lead', async () => {
    expect((await editor.post('/office/publishing/purge')).status).toBe(403);
    const { purges } = (await fetchQueue()).control;
    expect((await lead.post('/office/publishing/purge')).status).toBe(200);
    expect((await fetchQueue()).control.purges).toBeGreaterThan(purges);
    expect(await releases()).toHaveLength(1);
    expect((await status()).changed?.addresses).toEqual([]);
  });

  it.each(['pin', 'resume', 'purge'])('is nothing for strangers: %s', async (action) => {
    expect((await cms.post(`/office/publishing/${action}`)).status).toBe(401);
  });
});

describe('a link to the preview', () => {
  it('is signed for one person, one address and five minutes', async () => {
    const title = `Vorschau ${tag}`;
    const id = await office.create(article, { ...data, title, slug: `vorschau-${tag}` });
    const body = { uid: article, documentId: id };
    const answer = await editor.post('/office/preview-links', body);
    const url = new URL((answer.body as { url: string }).url);
    expect(url.pathname).toBe('/vorschau-anmelden');
    const [payload = '', signature] = (url.searchParams.get('token') ?? '').split('.');
    const environment = JSON.parse(process.env.CMS_TEST_ENVIRONMENT ?? '{}') as {
      PREVIEW_SECRET: string;
    };
    const expected = createHmac('sha256', environment.PREVIEW_SECRET).update(payload).digest();
    expect(signature).toBe(expected.toString('base64url'));
    const link = previewLinkSchema.parse(
      JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')),
    );
    expect(link).toMatchObject({
      to: `/informationen/meldungen/vorschau-${tag}/`,
      name: `Redakteurin ${tag}`,
    });
    expect(link.exp - Date.now() / 1000).toBeGreaterThan(280);
    expect(link.exp - Date.now() / 1000).toBeLessThan(301);
  });

  it('is made for entries of the website and for nobody outside of the office', async () => {
    const unknown = { uid: article, documentId: randomUUID() };
    expect((await editor.post('/office/preview-links', unknown)).status).toBe(404);
    const account = { uid: 'admin::user', documentId: 'x' };
    expect((await editor.post('/office/preview-links', account)).status).toBe(404);
    expect((await cms.post('/office/preview-links').send(unknown)).status).toBe(401);
  });
});
