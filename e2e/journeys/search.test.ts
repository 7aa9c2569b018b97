import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closeBrowser, visit } from '../browser.ts';
import { eventually, product } from '../product.ts';

afterAll(closeBrowser);

const hitsOn = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('.search-hits > li > a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));

const searched = (page: Page): string => new URL(page.url()).search;

/** What people ask of the demo content, and what they mean by it; null where there is nothing. */
const queries: Readonly<Record<string, RegExp | null>> = {
  Fonds: /verfuegungsfonds/,
  verfuegungsfond: /verfuegungsfonds/,
  Verfügungsfonts: /verfuegungsfonds/,
  Konzept: /handlungskonzepte|einzelhandelskonzepte/,
  Staedte: /./,
  InHK: /handlungskonzept/,
  ISG: /immobilien-und-standortgemeinschaften|isg/,
  Telgte: /^\/mitglieder\/telgte\/$/,
  Quastenflosser: null,
};

describe('the search', () => {
  it('finds as people type, says so, filters, and goes back and forth', async () => {
    const { page, context, errors, foreignRequests } = await visit(product.url);
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script' || request.url().includes('/suche/index/'))
        scripts.push(request.url());
    });
    await page.goto(`${product.url}/themen/`);
    expect(scripts).toEqual([]);
    await page.goto(`${product.url}/suche/`);
    // Nothing of the index, and no more than the few lines that wait for somebody to type.
    expect(scripts.filter((url) => url.includes('/suche/index/'))).toEqual([]);

    const main = page.getByRole('main');
    await main.getByRole('searchbox').pressSequentially('verfuegungsfond');
    const status = page.getByRole('status');
    await status.filter({ hasText: /^\d+ Treffer für „verfuegungsfond“$/ }).waitFor();
    expect(await hitsOn(page)).toContain('/themen/verfuegungsfonds/');
    expect(await main.locator('mark').first().innerText()).toMatch(/Verfügungsfonds/);
    expect(searched(page)).toBe('?q=verfuegungsfond');
    expect(await page.title()).toMatch(/^\d+ Treffer für „verfuegungsfond“ – Suche/);
    const all = await hitsOn(page);

    // With the keyboard alone: to the summary, open it, to the first kind, choose it.
    const summary = main.getByText('Treffer nach Art und Thema eingrenzen');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    const choice = main.locator('.facets a', { hasText: 'Leitfäden und Arbeitshilfen' });
    await choice.focus();
    await page.keyboard.press('Enter');
    await main.getByRole('link', { name: 'Art: Leitfäden und Arbeitshilfen' }).waitFor();
    expect(searched(page)).toBe('?q=verfuegungsfond&art=leitfaden');
    const guides = await hitsOn(page);
    expect(guides.length).toBeGreaterThan(0);
    expect(guides.every((href) => href?.startsWith('/informationen/leitfaeden/'))).toBe(true);
    expect(await status.innerText()).toContain('Leitfäden');
    expect(
      await main
        .getByRole('heading', { name: /Treffer für/ })
        .evaluate((element) => element === document.activeElement),
    ).toBe(true);

    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

    await page.goBack();
    await eventually('all hits again', async () => String(await hitsOn(page)) === String(all));
    expect(searched(page)).toBe('?q=verfuegungsfond');
    await page.goForward();
    await eventually('the guides again', async () => String(await hitsOn(page)) === String(guides));
    // Loaded anew the gateway has answered; the way back is the same.
    await page.reload();
    expect(await hitsOn(page)).toEqual(guides);
    await page.goBack();
    await eventually('all hits after all', async () => String(await hitsOn(page)) === String(all));
    await page.goForward();
    await main.getByRole('link', { name: 'Alle Filter entfernen' }).click();
    await eventually('all hits', async () => String(await hitsOn(page)) === String(all));

    expect(foreignRequests).toEqual([]);
    expect(errors).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('gives the same hits with JavaScript and without', async () => {
    const plain = await visit(product.url, { javaScriptEnabled: false });
    const live = await visit(product.url);
    await live.page.goto(`${product.url}/suche/`);
    const field = live.page.getByRole('main').getByRole('searchbox');
    for (const [query, expected] of Object.entries(queries)) {
      await plain.page.goto(`${product.url}/suche/?q=${encodeURIComponent(query)}`);
      const hits = await hitsOn(plain.page);
      const isFound = hits.some((href) => expected?.test(href ?? '') === true);
      expect([query, isFound]).toEqual([query, expected !== null]);
      await field.fill(query);
      await live.page
        .getByRole('status')
        .filter({ hasText: `„${query}“` })
        .waitFor();
      expect([query, await hitsOn(live.page)]).toEqual([query, hits]);
      expect(await live.page.title()).toBe(await plain.page.title());
    }
    // Control: another query has other hits.
    await field.fill('Mitglied');
    await live.page.getByRole('status').filter({ hasText: '„Mitglied“' }).waitFor();
    await plain.page.goto(`${product.url}/suche/?q=Fonds`);
    expect(await hitsOn(live.page)).not.toEqual(await hitsOn(plain.page));
    await plain.context.close();
    await live.context.close();
  });

  it('is answered by the gateway where its files cannot be loaded', async () => {
    const { page, context } = await visit(product.url);
    await page.route('**/suche/index/**', (route) => route.abort());
    await page.goto(`${product.url}/suche/`);
    const main = page.getByRole('main');
    await main.getByRole('searchbox').fill('Fonds');
    await main.getByRole('button', { name: 'Suchen' }).click();
    await main.getByRole('heading', { name: /Treffer für „Fonds“/ }).waitFor();
    expect((await hitsOn(page)).length).toBeGreaterThan(0);
    await context.close();
  });
});
