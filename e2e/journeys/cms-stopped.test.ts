import { afterAll, describe, expect, it } from '@jest/globals';
import { closeBrowser, visit } from '../browser.ts';
import { eventually, member, product, text } from '../product.ts';
import { startProcess, stopProcess } from '../processes.ts';

afterAll(closeBrowser);

const health = async (): Promise<{ site: string; cms: string }> =>
  (await (await fetch(`${product.url}/healthz`)).json()) as { site: string; cms: string };

describe('while the CMS is stopped', () => {
  it('the site and its search answer, member area and admin say so and recover by themselves', async () => {
    const { page, context } = await visit(product.url);
    await page.goto(`${product.url}/mitgliederbereich/`);
    await page.getByLabel(/E-Mail/).fill(member(0).email);
    const desk = await visit(product.url);
    await desk.page.addInitScript(
      (token) => window.localStorage.setItem('jwtToken', JSON.stringify(token)),
      product.adminToken,
    );
    await desk.page.goto(`${product.url}/admin/`);
    await desk.page.getByRole('button', { name: 'Jetzt veröffentlichen' }).waitFor();
    await stopProcess(product.dataDir, 'cms');
    try {
      await eventually('the gateway notices', async () => (await health()).cms === 'down');
      expect((await health()).site).toBe('ok');
      expect((await fetch(`${product.url}/`)).status).toBe(200);
      expect((await fetch(`${product.url}/veranstaltungen/`)).status).toBe(200);
      expect(await text('/suche/?q=Fonds')).toContain('Verfügungsfonds');
      const search = await visit(product.url);
      await search.page.goto(`${product.url}/suche/`);
      await search.page.getByRole('main').getByRole('searchbox').fill('verfuegungsfond');
      await search.page
        .getByRole('main')
        .getByRole('link', { name: /Verfügungsfonds/ })
        .first()
        .waitFor();
      await search.context.close();
      expect(await text('/veranstaltungen/?modus=online')).toContain('>Teilnahme: online<');

      // An editor is told at the order, and goes on being told.
      await desk.page.getByRole('button', { name: 'Jetzt veröffentlichen' }).click();
      await desk.page.getByText(/in einer Minute noch einmal/).waitFor();
      await desk.page.getByText(/Was Sie geschrieben haben, bleibt/).waitFor();

      await page.getByLabel(/^Passwort/).fill(member(0).password);
      await page.getByRole('button', { name: 'Anmelden' }).click();
      await page
        .getByRole('alert')
        .getByText(/nicht erreichbar/)
        .waitFor();
      // Nothing typed is lost.
      expect(await page.getByLabel(/E-Mail/).inputValue()).toBe(member(0).email);
      expect(await page.getByLabel(/^Passwort/).inputValue()).toBe(member(0).password);
    } finally {
      startProcess(product.dataDir, 'cms');
    }
    await eventually('the CMS is back', async () => (await health()).cms === 'ok');
    // Nobody clicks again: the page has gone on trying.
    await page.getByRole('button', { name: 'Abmelden' }).waitFor();
    await context.close();
    await desk.page.getByText('antwortet wieder').waitFor();
    await desk.page.getByText('antwortet wieder').waitFor({ state: 'detached' });
    await desk.context.close();
  });
});
