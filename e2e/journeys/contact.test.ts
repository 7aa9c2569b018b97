import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { adminApi } from '../admin-api.ts';
import { closeBrowser, visit } from '../browser.ts';
import { htmlValidator } from '../html-validator.ts';
import { mailsOf } from '../mails.ts';
import { startProcess, stopProcess } from '../processes.ts';
import { accounts, eventually, product } from '../product.ts';

afterAll(closeBrowser);

const inquiry = 'api::inquiry.inquiry';
const sender = 'erika.beispiel@anfrage.example';
const message = 'Der Lageplan lässt sich mit der Tastatur nicht vergrößern. kanarienvogel-anliegen';

/** Faster than a person is asked to send again. */
const readFirst = (page: Page): Promise<void> => page.waitForTimeout(3200);

describe('somebody writes to the office', () => {
  it('without JavaScript, with mistakes first; the office answers, and the mail lies in the outbox', async () => {
    const { page, context } = await visit(product.url, { javaScriptEnabled: false });
    await page.goto(`${product.url}/themen/`);
    await page.getByRole('link', { name: 'Barriere melden' }).click();
    expect(await page.getByLabel(/Um welche Seite/).inputValue()).toBe('/themen/');

    await page.getByLabel(/^E-Mail/).fill('erika.beispiel');
    await readFirst(page);
    await page.getByRole('button', { name: 'Meldung senden' }).click();
    const summary = page.getByRole('alert');
    await summary.getByText('Bitte beschreiben Sie').waitFor();
    expect(await page.title()).toMatch(/^Fehler: Barriere melden/);
    expect(await page.locator(':focus').getAttribute('role')).toBe('alert');
    expect(await page.getByLabel(/Um welche Seite/).inputValue()).toBe('/themen/');
    expect(await page.getByLabel(/^E-Mail/).inputValue()).toBe('erika.beispiel');
    await summary.getByRole('link', { name: /nicht vollständig/ }).click();
    expect(await page.locator(':focus').getAttribute('name')).toBe('email');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(sender);
    await page.getByLabel(/Was geht nicht/).fill(message);
    await page.getByRole('button', { name: 'Meldung senden' }).click();
    await page.waitForURL(/\/kontakt\/gesendet\//);
    const said = await page.locator('main').innerText();
    const reference = /NI-\w{4}-\w{4}/.exec(said)?.[0] ?? '';
    expect(reference).not.toBe('');
    await context.close();

    const stored = await adminApi().find(inquiry, reference, 'reference');
    expect(stored).toMatchObject({ message, page: '/themen/', email: sender, state: 'new' });

    const desk = await visit(product.url, { viewport: { width: 1400, height: 1100 } });
    desk.page.setDefaultTimeout(60_000);
    await desk.page.goto(`${product.url}/admin`);
    await desk.page.getByLabel(/E-Mail/).fill(accounts().admin.email);
    await desk.page
      .getByLabel(/Passwort/)
      .first()
      .fill(accounts().admin.password);
    await desk.page.getByRole('button', { name: /^(Anmelden|Login)$/ }).click();
    await desk.page.getByRole('link', { name: new RegExp(reference) }).click();
    await desk.page
      .locator('textarea[name="answer"]')
      .fill('Guten Tag,\n\nder Lageplan lässt sich jetzt mit der Tastatur vergrößern.');
    await desk.page.getByRole('button', { name: 'Speichern' }).click();
    await desk.page.getByRole('button', { name: 'Antwort senden' }).click();
    await desk.page.getByRole('button', { name: 'Jetzt senden' }).click();
    await desk.page.getByText(/^Verschickt am/).waitFor();
    await desk.context.close();

    await eventually('the answer lies in the outbox', async () =>
      mailsOf('inquiry-answer').some((mail) => mail.includes(`To: ${sender}`)),
    );
    expect(mailsOf('inquiry-receipt').join()).toContain(reference);
    expect(mailsOf('inquiry-notice').join()).not.toContain('kanarienvogel-anliegen');
    // Of what people write only the office knows: no log, no search.
    const logs = ['cms.log', 'gateway.log', 'publisher.log'].map((name) =>
      readFileSync(join(product.dataDir, name), 'utf8'),
    );
    expect(logs.join()).not.toMatch(/kanarienvogel-anliegen|erika\.beispiel/);
    const found = await (await fetch(`${product.url}/suche/?q=kanarienvogel-anliegen`)).text();
    expect(found).not.toContain('Lageplan');
    await adminApi().remove(inquiry, stored.documentId);
  }, 180_000);

  it('while the CMS is away: the text comes back with another way, and arrives later', async () => {
    const { page, context } = await visit(product.url);
    await page.goto(`${product.url}/kontakt/nachricht/`);
    await page.getByLabel('Frage', { exact: true }).check();
    await page.getByRole('textbox', { name: 'Ihre Nachricht' }).fill('Kommt das an?');
    await page.getByLabel(/^E-Mail/).fill(sender);
    await readFirst(page);
    await stopProcess(product.dataDir, 'cms');
    try {
      await page.getByRole('button', { name: 'Nachricht senden' }).click();
      await page
        .getByRole('alert')
        .getByText(/nimmt gerade keine Nachrichten an/)
        .waitFor();
      expect(await page.getByRole('alert').getByRole('link').count()).toBe(2);
      expect(await page.getByRole('textbox', { name: 'Ihre Nachricht' }).inputValue()).toBe(
        'Kommt das an?',
      );
      expect(await page.getByLabel('Frage', { exact: true }).isChecked()).toBe(true);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      const report = await htmlValidator.validateString(await page.content());
      expect(report.results.flatMap(({ messages }) => messages.map((m) => m.message))).toEqual([]);
    } finally {
      startProcess(product.dataDir, 'cms');
    }
    await eventually('the CMS is back', async () => {
      const health = (await (await fetch(`${product.url}/healthz`)).json()) as { cms: string };
      return health.cms === 'ok';
    });
    await page.getByRole('button', { name: 'Nachricht senden' }).click();
    await page.waitForURL(/\/kontakt\/gesendet\//);
    await context.close();
  }, 180_000);
});
