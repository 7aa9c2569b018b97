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

  it('chooses members on map and list with JavaScript switched off, and goes to one by its area', async () => {
    const { page, context } = await visit(product.url, { javaScriptEnabled: false });
    const main = page.getByRole('main');
    const rows = main.locator('.member-list li');
    const areas = main.locator('.map svg a');
    await page.goto(`${product.url}/mitglieder/`);
    expect([await rows.count(), await areas.count()]).toEqual([80, 75]);

    await main.getByLabel('Regierungsbezirk').selectOption('detmold');
    await main.getByRole('button', { name: 'Filtern' }).click();
    expect(new URL(page.url()).search).toBe('?bezirk=detmold');
    const names = await rows.getByRole('link').allInnerTexts();
    expect(names).toHaveLength(9);
    expect(await areas.locator('title').allTextContents()).toEqual(names);

    // Who has no area is in the list all the same.
    await page.goto(`${product.url}/mitglieder/?art=institution`);
    expect([await rows.count(), await areas.count()]).toEqual([4, 0]);
    await main.getByRole('link', { name: 'Alle Filter entfernen' }).click();

    // Where the point of a shape is that lies in its middle.
    await areas.filter({ hasText: 'Münster' }).click();
    expect(new URL(page.url()).pathname).toBe('/mitglieder/muenster/');
    await main.getByRole('link', { name: 'Telgte' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Telgte');
    await context.close();
  });

  it('filters the events with JavaScript switched off, and gets out where there are none', async () => {
    const { page, context } = await visit(product.url, { javaScriptEnabled: false });
    const main = page.getByRole('main');
    const filter = async (format: string, mode: string): Promise<void> => {
      await main.getByLabel('Format').selectOption(format);
      await main.getByLabel('Teilnahme').selectOption(mode);
      await main.getByRole('button', { name: 'Filtern' }).click();
    };
    await page.goto(`${product.url}/veranstaltungen/`);
    const all = await main.locator('[data-values]').count();
    await filter('erfahrungsaustausch', 'online');
    // Without the fields that were left alone: an address to pass on.
    expect(page.url()).toBe(
      `${product.url}/veranstaltungen/?format=erfahrungsaustausch&modus=online#ergebnis`,
    );
    const found = await main.locator('[data-values]').count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    await main.getByRole('heading', { name: new RegExp(`^${found} Termine?$`) }).waitFor();
    expect(await page.title()).toMatch(/^\d+ Termine?: Erfahrungsaustausch, online – /);
    await main.getByRole('link', { name: 'Alle Filter entfernen' }).click();
    expect(await main.locator('[data-values]').count()).toBe(all);

    await filter('fachtagung', 'online');
    await main.getByRole('heading', { name: 'Keine Termine' }).waitFor();
    await main.getByRole('link', { name: /^Ohne „Teilnahme: online“: \d/ }).click();
    expect(await main.locator('[data-values]').count()).toBeGreaterThan(0);
    expect(await main.getByLabel('Format').inputValue()).toBe('fachtagung');
    await context.close();
  });

  it('is led on from a page that is not there', async () => {
    const { page, context } = await visit(product.url);
    const answer = await page.goto(`${product.url}/gibt-es-nicht/`);
    expect(answer?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.getByRole('link').count()).toBeGreaterThan(5);

    const near = await page.goto(`${product.url}/projekte/verfuegungsfonds-leitfaden.html`);
    expect(near?.status()).toBe(404);
    await page.getByRole('heading', { name: 'Meinten Sie' }).waitFor();
    const field = page.getByRole('main').getByRole('searchbox');
    expect(await field.inputValue()).toContain('verfuegungsfonds');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Verfügungsfonds/ })
      .first()
      .click();
    expect(new URL(page.url()).pathname).toMatch(/^\/(themen|informationen)\//);
    await context.close();
  });

  it('is led from an address of the old website to the new one', async () => {
    const { page, context } = await visit(product.url);
    await page.goto(`${product.url}/das-netzwerk/geschaeftsstelle/`);
    expect(new URL(page.url()).pathname).toBe('/netzwerk/geschaeftsstelle/');
    await context.close();
  });

  it('needs one step from any generation of old addresses', async () => {
    const news = 'tx_news_pi1%5Bnews%5D=417&tx_news_pi1%5Baction%5D=detail&cHash=0a1b2c';
    const ways = {
      '/das-netzwerk/geschaeftsstelle/': '/netzwerk/geschaeftsstelle/',
      '/netzwerk/kurzportraet': '/netzwerk/kurzportraet/',
      '/veranstaltungen/rueckblick/tagung-innenstadt/tagung-2020':
        '/veranstaltungen/tagung-innenstadt-2020/',
      '/veranstaltungen/rueckblick/tagung-2021': '/veranstaltungen/tagung-innenstadt-2021/',
      '/veranstaltungen/rueckblick/tagung-innenstadt/':
        '/veranstaltungen/reihen/tagung-innenstadt/',
      [`/veranstaltung?${news}`]: '/veranstaltungen/tagung-innenstadt-2020/',
      '/veranstaltung?tx_news_pi1[news]=9999': '/veranstaltungen/',
      '/service/veroeffentlichungen/netzwerk/': '/informationen/leitfaeden/',
      '/index.php?id=42': '/',
    };
    for (const [from, to] of Object.entries(ways)) {
      const answer = await fetch(`${product.url}${from}`, { redirect: 'manual' });
      expect([from, answer.status, answer.headers.get('location')]).toEqual([from, 301, to]);
      const target = await fetch(`${product.url}${to}`, { redirect: 'manual' });
      expect([to, target.status]).toEqual([to, 200]);
    }
  });
});
