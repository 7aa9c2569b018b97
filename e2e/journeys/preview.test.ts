import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { adminApi } from '../admin-api.ts';
import { closeBrowser, visit } from '../browser.ts';
import { product } from '../product.ts';

afterAll(closeBrowser);

const uid = 'api::article.article';
const address = '/informationen/meldungen/meldung-die-es-nur-als-entwurf-gibt/';

const picture = async (): Promise<Blob> => {
  const bytes = await sharp({
    create: { width: 1200, height: 800, channels: 3, background: '#0B5C7A' },
  })
    .png()
    .toBuffer();
  return new Blob([new Uint8Array(bytes)], { type: 'image/png' });
};

describe('an editor who previews a draft', () => {
  it('sees it in its place, picture included, and nobody else does', async () => {
    const api = adminApi();
    const file = await api.upload(await picture(), 'entwurf.png');
    const article = await api.create(uid, {
      title: 'Meldung, die es nur als Entwurf gibt',
      lead: 'Noch nicht für alle.',
      body: 'Der Text der Meldung.',
      publishedOn: '2026-02-05',
      image: {
        file,
        alternativeText: 'Eine blaue Fläche',
        author: 'Geschäftsstelle',
        source: 'eigene Darstellung',
        licence: 'CC BY 4.0',
      },
    });
    const { url } = (await api.call('POST', '/office/preview-links', {
      uid,
      documentId: article.documentId,
    })) as { url: string };
    const previewUrl = new URL(url).origin;

    const { page, context, foreignRequests, errors } = await visit(previewUrl, {
      viewport: { width: 320, height: 640 },
    });
    await page.goto(url);
    expect(page.url()).toBe(previewUrl + address);
    await page.getByText('Diese Seite ist noch nicht veröffentlicht.').waitFor();
    const image = page.getByRole('img', { name: 'Eine blaue Fläche' });
    await image.scrollIntoViewIfNeeded();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect([foreignRequests, errors]).toEqual([[], []]);
    const pictureAddress = await image.evaluate((element: HTMLImageElement) => element.currentSrc);

    const [cookie] = await context.cookies();
    const withSession = { headers: { cookie: `${cookie?.name}=${cookie?.value}` } };
    expect((await fetch(pictureAddress, withSession)).status).toBe(200);
    expect((await fetch(pictureAddress)).status).toBe(401);
    expect((await fetch(previewUrl + address)).status).toBe(401);
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(401);
    expect((await fetch(product.url + address)).status).toBe(404);
    expect((await fetch(product.url + new URL(pictureAddress).pathname)).status).toBe(404);

    await page.getByRole('button', { name: 'Vorschau beenden' }).click();
    await page.getByRole('heading', { name: 'Die Vorschau ist beendet' }).waitFor();
    await page.goto(previewUrl + address);
    await page.getByRole('heading', { name: /nur für die Geschäftsstelle/ }).waitFor();
    await context.close();
    await api.remove(uid, article.documentId);
  });
});

describe('a ministry that gets a link to a draft', () => {
  it('reads that page without an account, and no other, until the link is withdrawn', async () => {
    const api = adminApi();
    const write = (title: string) =>
      api.create(uid, { title, lead: 'Noch nicht für alle.', publishedOn: '2026-02-05' });
    const article = await write('Geteilte Meldung');
    const hidden = await write('Nicht geteilte Meldung');
    const path = `/office/preview-shares/entries/${uid}/${article.documentId}`;
    const wish = { days: 1, purpose: 'Ministerium', local: null, hour: null, unplanned: true };
    const { shares } = (await api.call('POST', path, wish)) as {
      shares: { id: number; url: string }[];
    };
    const [share] = shares;
    if (!share) throw new Error('no link was made');
    const previewUrl = new URL(share.url).origin;

    const { page, context, foreignRequests, errors } = await visit(previewUrl, {
      viewport: { width: 320, height: 640 },
    });
    await page.goto(share.url);
    expect(page.url()).toBe(`${previewUrl}/informationen/meldungen/geteilte-meldung/`);
    await page.getByRole('heading', { name: 'Geteilte Meldung', level: 1 }).waitFor();
    await page.getByText(/geteilt von .* gültig bis/).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect([foreignRequests, errors]).toEqual([[], []]);

    await page.goto(`${previewUrl}/informationen/meldungen/nicht-geteilte-meldung/`);
    await page.getByRole('heading', { name: 'Ihr Link zeigt nur eine Seite' }).waitFor();
    await page.getByRole('link', { name: 'Zurück zur Vorschau' }).click();
    await page.getByRole('heading', { name: 'Geteilte Meldung', level: 1 }).waitFor();

    await api.call('POST', `/office/preview-shares/${share.id}/withdraw`, {});
    await page.waitForTimeout(1_100);
    await page.reload();
    await page.getByRole('heading', { name: 'Diese Vorschau ist beendet' }).waitFor();
    await page.goto(share.url);
    await page.getByRole('heading', { name: 'Diese Vorschau ist beendet' }).waitFor();
    await context.close();
    for (const { documentId } of [article, hidden]) await api.remove(uid, documentId);
  });
});

describe('a speaker who gets a link to a members’ event', () => {
  it('reads what members will read, because the link says so', async () => {
    const api = adminApi();
    const event = 'api::event.event';
    const made = await api.create(event, {
      title: 'Gespräch nur für Mitglieder',
      lead: 'Ein Abend unter Kommunen.',
      body: 'Der Ablauf steht nur hier.',
      format: 'innenstadtgespraech',
      audience: 'members',
      mode: 'on-site',
      state: 'scheduled',
      parts: [{ start: '2031-05-06T08:00:00.000Z', end: '2031-05-06T10:00:00.000Z' }],
    });
    const path = `/office/preview-shares/entries/${event}/${made.documentId}`;
    const wish = { days: 1, purpose: 'Vortragende', local: null, hour: null, unplanned: true };
    const { shares } = (await api.call('POST', path, { ...wish, members: true })) as {
      shares: { url: string }[];
    };
    const url = shares[0]?.url ?? '';
    const { page, context, foreignRequests, errors } = await visit(new URL(url).origin);
    await page.goto(url);
    await page.getByRole('heading', { name: 'Gespräch nur für Mitglieder', level: 1 }).waitFor();
    expect(await page.getByText('Der Ablauf steht nur hier.').count()).toBe(0);
    await page.getByRole('link', { name: 'Ansicht für Mitglieder' }).click();
    await page.getByText('Der Ablauf steht nur hier.').waitFor();
    await page.getByText('So sehen es angemeldete Mitglieder.').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect([foreignRequests, errors]).toEqual([[], []]);
    await page.getByRole('link', { name: 'Ansicht für alle' }).click();
    await page.getByRole('heading', { name: 'Gespräch nur für Mitglieder', level: 1 }).waitFor();
    await context.close();
    await api.remove(event, made.documentId);
  });
});
