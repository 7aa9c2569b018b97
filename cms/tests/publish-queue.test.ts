import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { uploadedImagesSchema } from '@netzwerk/shared';
import request from 'supertest';
import { makePdf } from './make-pdf.ts';
import { office, publisherToken } from './office.ts';
import { askAsPublisher, fetchQueue, sendReport } from './publisher.ts';

const cms = request(process.env.CMS_TEST_URL ?? '');
const tag = randomBytes(6).toString('hex');

const ask = (after: number, waitMs = 0, more = '') =>
  fetchQueue(`after=${after}&waitMs=${waitMs}${more}`);
const latest = async (): Promise<number> => (await ask(0)).latest;

const article = 'api::article.article';
const data = { title: `Meldung ${tag}`, lead: 'Neues.', publishedOn: '2026-02-02' };

describe('the queue of publish requests', () => {
  it('grows with what the public sees and not with drafts', async () => {
    const numbers = [await latest()];
    const step = async (): Promise<number> => {
      numbers.push(await latest());
      return (numbers.at(-1) ?? 0) - (numbers.at(-2) ?? 0);
    };
    const id = await office.create(article, data);
    expect(await step()).toBe(0);
    await office.update(article, id, { ...data, lead: 'Anders.' });
    expect(await step()).toBe(0);
    await office.act(article, id, 'publish', data);
    expect(await step()).toBeGreaterThan(0);
    await office.act(article, id, 'unpublish');
    expect(await step()).toBeGreaterThan(0);
    await office.remove(article, id);
    expect(await step()).toBeGreaterThan(0);

    const venue = 'api::venue.venue';
    const place = await office.create(venue, { name: `Saal ${tag}`, town: 'Münster' });
    expect(await step()).toBe(1);
    await office.update(venue, place, { name: `Saal ${tag}`, town: 'Telgte' });
    expect(await step()).toBe(1);
    await office.remove(venue, place);
    expect(await step()).toBe(1);
  });

  it('grows when an editor replaces a file', async () => {
    const upload = await office.upload(`${tag}.pdf`, await makePdf('alt'), 'application/pdf');
    const [file] = upload.body as { id: number }[];
    const before = await latest();
    const replaced = await office.replace(file?.id ?? 0, `${tag}.pdf`, await makePdf('neu'));
    expect(replaced.status).toBe(200);
    expect(await latest()).toBeGreaterThan(before);
  });

  it('lets the publisher wait and answers as soon as something is published', async () => {
    const before = await latest();
    const startedMs = performance.now();
    const waiting = ask(before, 20_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await office.create('api::venue.venue', { name: `Halle ${tag}`, town: 'Münster' });
    expect((await waiting).latest).toBeGreaterThan(before);
    expect(performance.now() - startedMs).toBeLessThan(5000);
  });

  it('answers as soon as a file is uploaded', async () => {
    const { latest: after, uploads } = await ask(0);
    const startedMs = performance.now();
    const waiting = ask(after, 20_000, `&uploads=${uploads}`);
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';
    await office.upload(`${tag}.png`, Buffer.from(pixel, 'base64'), 'image/png');
    expect((await waiting).uploads).toBeGreaterThan(uploads);
    expect(performance.now() - startedMs).toBeLessThan(5000);

    const { latest: last, images } = uploadedImagesSchema.parse(
      await askAsPublisher(`uploads?after=${uploads}`),
    );
    expect(last).toBe(uploads + 1);
    expect(images.map(({ name }) => name)).toEqual([`${tag}.png`]);
    const file = await cms
      .get(`/api/internal/files/${images[0]?.fileKey}`)
      .set('Authorization', publisherToken);
    expect(file.status).toBe(200);
    const bytes = createHash('sha256').update(file.body as Buffer);
    expect(bytes.digest('hex')).toBe(images[0]?.fileKey);
  });

  it('answers after the time that the publisher was willing to wait', async () => {
    const before = await latest();
    const startedMs = performance.now();
    expect((await ask(before, 1500)).latest).toBe(before);
    const tookMs = performance.now() - startedMs;
    expect(tookMs).toBeGreaterThan(1400);
    expect(tookMs).toBeLessThan(4000);
  });

  it.each(['after=-1', 'after=x', 'waitMs=999999999', 'after[]=1', 'control=x'])(
    'refuses %s',
    async (query) => {
      const answer = await cms
        .get(`/api/internal/publish-queue?${query}`)
        .set('Authorization', publisherToken);
      expect(answer.status).toBe(400);
    },
  );
});

describe('a report of the publisher', () => {
  it('may come twice, late, and counts once', async () => {
    const upTo = await latest();
    const runKey = randomUUID();
    const running = { runKey, status: 'running' as const, coversUpTo: upTo, finishedAt: null };
    const done = { runKey, coversUpTo: upTo };
    for (const each of [running, done, done, running]) {
      expect((await sendReport(each)).status).toBe(204);
    }
    expect(await ask(0)).toMatchObject({ latest: upTo, covered: upTo });
    const { body } = await office.get('/office/publishing');
    expect(body).toMatchObject({ state: 'live' });
    expect((body as { headline: string }).headline).toMatch(/^live seit \d\d:\d\d Uhr$/);
  });

  it('is refused when it makes no sense', async () => {
    expect((await sendReport({ coversUpTo: -1 })).status).toBe(400);
    expect((await sendReport({ runKey: 'x' })).status).toBe(400);
  });

  it('tells the office why a run failed, until one succeeds', async () => {
    const failed = { status: 'failed' as const, problems: ['Seite „Kontakt“: Titel fehlt.'] };
    await sendReport({ ...failed, coversUpTo: await latest() });
    const { body } = await office.get('/office/publishing');
    expect(body).toMatchObject({ state: 'failed', problems: ['Seite „Kontakt“: Titel fehlt.'] });

    await sendReport({ coversUpTo: await latest() });
    expect((await office.get('/office/publishing')).body).toMatchObject({ state: 'live' });
  });
});

describe('the office', () => {
  it('asks for a rebuild by a button', async () => {
    const before = await latest();
    expect((await office.post('/office/publishing')).status).toBe(202);
    expect(await latest()).toBe(before + 1);
  });

  it('sees beside an entry whether it is online and where', async () => {
    const id = await office.create(article, { ...data, title: `Stand ${tag}` });
    const state = async () =>
      (await office.get(`/office/publishing/entries/${article}/${id}`)).body as {
        state: string;
        text: string;
        address: string | null;
      };
    expect(await state()).toMatchObject({ state: 'draft', address: null });
    await office.act(article, id, 'publish', data);
    expect(await state()).toMatchObject({ state: 'pending', address: null });
    await sendReport({ coversUpTo: await latest() });
    expect(await state()).toMatchObject({ state: 'live' });
    expect((await state()).address).toMatch(/\/informationen\/meldungen\/[a-z0-9-]+\/$/);
    expect((await state()).text).toBe('Live: Diese Fassung steht auf der Website.');

    await office.update(article, id, { ...data, title: `Stand ${tag}, geändert` });
    const changed = await state();
    expect(changed).toMatchObject({ state: 'live', text: expect.stringMatching(/noch ohne die/) });
    expect(changed.address).not.toBeNull();
  });

  it.each(['/office/publishing', `/office/publishing/entries/${article}/x`])(
    'tells nobody who is not logged in: %s',
    async (path) => {
      expect((await cms.get(path)).status).toBe(401);
      expect((await cms.post(path)).status).toBeGreaterThanOrEqual(401);
    },
  );
});
