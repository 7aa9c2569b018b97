import { afterAll, describe, expect, it } from '@jest/globals';
import { paths } from '@netzwerk/shared';
import type { Page } from 'playwright-core';
import { closeBrowser, visit } from '../browser.ts';
import { htmlValidator } from '../html-validator.ts';
import { mailsOf } from '../mails.ts';
import { eventually, product } from '../product.ts';

afterAll(closeBrowser);

const reader = 'erika.beispiel@newsletter.example';

/** The newest mail of a kind to the reader. */
const mailOf = (kind: string): string => mailsOf(kind).at(-1) ?? '';

const linkIn = (mail: string, path: string): string =>
  new RegExp(`${path}\\?schluessel=[\\w-]{43}`).exec(mail)?.[0] ?? '';

const linkOf = async (kind: string, path: string): Promise<string> => {
  await eventually(`a mail ${kind}`, async () => linkIn(mailOf(kind), path) !== '');
  return linkIn(mailOf(kind), path);
};

/** As it stands with what the gateway has put into it. */
const expectValid = async (page: Page): Promise<void> => {
  const report = await htmlValidator.validateString(await page.content());
  expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual(
    [],
  );
};

describe('somebody reads the newsletter', () => {
  it('without JavaScript: orders with a mistake first, confirms, changes topics, leaves', async () => {
    const { page, context } = await visit(product.url, { javaScriptEnabled: false });
    await page.goto(`${product.url}/`);
    await page.getByRole('link', { name: 'Newsletter bestellen' }).click();
    await page.getByLabel('E-Mail-Adresse').fill('erika.beispiel');
    await page.getByLabel('Verfügungsfonds').check();
    // Faster than a person is asked to send again.
    await page.waitForTimeout(3200);
    await page.getByRole('button', { name: 'Newsletter bestellen' }).click();
    await page.getByRole('alert').getByText('nicht vollständig').waitFor();
    expect(await page.getByLabel('Verfügungsfonds').isChecked()).toBe(true);
    await expectValid(page);
    await page.getByLabel('E-Mail-Adresse').fill(reader);
    await page.getByRole('button', { name: 'Newsletter bestellen' }).click();
    await page.waitForURL(`**${paths.newsletterStep('angefragt')}`);

    const confirm = await linkOf('newsletter-confirm', paths.newsletterConfirm);
    await page.goto(product.url + confirm);
    await expectValid(page);
    await page.getByRole('button', { name: 'Ja, ich möchte den Newsletter' }).click();
    await page.waitForURL(`**${paths.newsletterStep('bestaetigt')}`);

    const settings = await linkOf('newsletter-welcome', paths.newsletterSettings);
    await page.goto(product.url + settings);
    expect(await page.getByLabel('Verfügungsfonds').isChecked()).toBe(true);
    await page.getByLabel('Verfügungsfonds').uncheck();
    await page.getByLabel('Einzelhandelskonzepte').check();
    await expectValid(page);
    await page.getByRole('button', { name: 'Themen speichern' }).click();
    await page.waitForURL(`**${paths.newsletterStep('gespeichert')}`);
    await page.goto(product.url + settings);
    expect(await page.getByLabel('Verfügungsfonds').isChecked()).toBe(false);
    expect(await page.getByLabel('Einzelhandelskonzepte').isChecked()).toBe(true);

    await page.goto(
      product.url + linkIn(mailOf('newsletter-welcome'), paths.newsletterUnsubscribe),
    );
    await page.getByRole('button', { name: 'Newsletter abmelden' }).click();
    await page.waitForURL(`**${paths.newsletterStep('abgemeldet')}`);
    // Control: the key opens nothing any more.
    await page.goto(product.url + settings);
    await page.getByRole('alert').getByText('führt nicht weiter').waitFor();
    await context.close();
  }, 120_000);

  it('finds past issues in the archive', async () => {
    const { page, context } = await visit(product.url);
    await page.goto(product.url + paths.newsletter);
    await page.getByRole('link', { name: 'Alle Ausgaben im Archiv' }).click();
    await page.getByRole('link', { name: 'Erdgeschosse, Richtlinien und Ihre Themen' }).click();
    await page.getByRole('heading', { level: 1, name: /^Erdgeschosse/ }).waitFor();
    await page.getByRole('link', { name: /^Mehr zu: Tagung Innenstadt/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Tagung Innenstadt' }).waitFor();
    await context.close();
  });
});
