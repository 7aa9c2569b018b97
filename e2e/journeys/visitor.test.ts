import { afterAll, describe, expect, it } from '@jest/globals';
import { closeBrowser, visit } from '../browser.ts';
import { product } from '../product.ts';

afterAll(closeBrowser);

describe('a visitor', () => {
  it('finds an event from the home page and takes its date along', async () => {
    const { page, context, foreignRequests, errors } = await visit(product.url);
    await page.goto(`${product.url}/`);
    await page
      .getByRole('navigation')
      .getByRole('link', { name: 'Veranstaltungen' })
      .first()
      .click();
    expect(new URL(page.url()).pathname).toBe('/veranstaltungen/');

    const event = page
      .getByRole('main')
      .locator('a[href^="/veranstaltungen/"]')
      .filter({ hasText: /\w/ });
    const hrefs = await event.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')),
    );
    const address = hrefs.find((href) =>
      /^\/veranstaltungen\/(?!reihen|rueckblick)[^/]+\/$/.test(href ?? ''),
    );
    expect(address).toBeDefined();
    await page.goto(`${product.url}${address}`);

    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await page.locator('a[href$=".ics"]').first().waitFor();
    const calendar = await page.locator('a[href$=".ics"]').first().getAttribute('href');
    const answer = await context.request.get(`${product.url}${calendar}`);
    expect(answer.headers()['content-type']).toContain('text/calendar');
    const file = (await answer.text()).replace(/\r\n[ \t]/g, '');
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(file).toContain('BEGIN:VTIMEZONE');
    expect(file.replace(/\\/g, '')).toContain(title.slice(0, 20));

    expect(foreignRequests).toEqual([]);
    expect(errors).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('reads and searches with JavaScript switched off', async () => {
    const { page, context } = await visit(product.url, { javaScriptEnabled: false });
    await page.goto(`${product.url}/suche/`);
    await page.getByRole('main').getByRole('searchbox').fill('Fonds');
    await page.getByRole('main').getByRole('button', { name: /such/i }).click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /Verfügungsfonds/ })
      .first()
      .click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/Verfügungsfonds/);
    await context.close();
  });

  it('is led on from a page that is not there', async () => {
    const { page, context } = await visit(product.url);
    const answer = await page.goto(`${product.url}/gibt-es-nicht/`);
    expect(answer?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.getByRole('link').count()).toBeGreaterThan(5);
    await context.close();
  });

  it('is led from an address of the old website to the new one', async () => {
    const { page, context } = await visit(product.url);
    await page.goto(`${product.url}/das-netzwerk/geschaeftsstelle/`);
    expect(new URL(page.url()).pathname).toBe('/netzwerk/geschaeftsstelle/');
    await context.close();
  });
});
