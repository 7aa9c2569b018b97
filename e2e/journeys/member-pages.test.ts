import { afterAll, describe, expect, it } from '@jest/globals';
import { paths } from '@netzwerk/shared';
import type { Page } from 'playwright-core';
import { lookAtPage, type Depth } from '../accessibility/look-at-page.ts';
import { walkByKeyboard } from '../accessibility/walk-by-keyboard.ts';
import { closeBrowser, visit } from '../browser.ts';
import { member, product } from '../product.ts';

afterAll(closeBrowser);

const area = product.url + paths.memberArea;
const options = { reducedMotion: 'reduce' } as const;

const logIn = async (page: Page): Promise<void> => {
  await page.goto(area);
  await page.getByLabel(/E-Mail/).fill(member(0).email);
  await page.getByLabel(/^Passwort/).fill(member(0).password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('button', { name: 'Abmelden' }).waitFor();
};

/** Notes what is wrong with a page in the state that it is in, once these words stand there. */
const watch = (page: Page) => {
  const problems: string[] = [];
  const seen: string[] = [];
  const look = async (state: string, words: string | RegExp, depth: Depth): Promise<void> => {
    await page.locator('#member-area').getByText(words).first().waitFor();
    seen.push(state);
    for (const { mode, findings } of await lookAtPage(page, depth))
      problems.push(...findings.certain.map((finding) => `${state} (${mode}) ${finding}`));
    await page.setViewportSize({ width: 1280, height: 640 });
  };
  return { problems, seen, look };
};

const linksTo = (page: Page, start: string): Promise<string[]> =>
  page
    .locator(`#member-area a[href^="${start}"]`)
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);

/** What the CMS answers in this state, whatever it holds. */
const answering = async (
  page: Page,
  path: string,
  answer: { status: number; json: object },
  work: () => Promise<void>,
): Promise<void> => {
  const address = `${product.url}/api/member/${path}`;
  await page.route(address, (route) => route.fulfill(answer));
  await work();
  await page.unroute(address);
};

describe('the pages behind the login', () => {
  it('pass the checkers in five modes, with lists, empty lists, downloads and failures', async () => {
    const { page, context, foreignRequests, errors } = await visit(product.url, options);
    const { problems, seen, look } = watch(page);
    await logIn(page);

    await look('publications', /^\d+ Veröffentlichungen/, 'all');
    const { problems: met, stops } = await walkByKeyboard(page);
    expect(stops).toBeGreaterThan(10);
    problems.push(...met.map((problem) => `publications ${problem}`));
    const [guide = ''] = await linksTo(page, `${paths.memberArea}leitfaden/`);
    await page
      .getByRole('button', { name: /herunterladen/ })
      .first()
      .click();
    await page.getByText('Der Download hat begonnen.').waitFor();
    await answering(page, 'downloads', { status: 503, json: { error: {} } }, async () => {
      await page
        .getByRole('button', { name: /herunterladen/ })
        .first()
        .click();
      await look('download refused', 'Das Herunterladen hat nicht geklappt', 'quick');
    });
    await page.getByLabel('Suchen').fill('xyzxyz');
    await look('nothing found', 'Dazu gibt es keine Veröffentlichung.', 'quick');

    await page.goto(product.url + guide);
    await look('guide', /herunterladen/, 'quick');

    await page.goto(`${area}veranstaltungen/`);
    await look('events', 'Vergangene Veranstaltungen', 'quick');
    const [next = ''] = await linksTo(page, `${paths.memberArea}veranstaltung/`);
    const cancelled = await page
      .locator('#member-area li', { hasText: /abgesagt|verschoben/ })
      .locator('a[href*="veranstaltung/?id="]')
      .first()
      .getAttribute('href');
    await page.goto(product.url + next);
    await look('event to come', 'Auf einen Blick', 'quick');
    await page.goto(product.url + (cancelled ?? ''));
    await look('event that is called off', 'Auf einen Blick', 'quick');

    await answering(page, 'guides', { status: 200, json: { guides: [] } }, async () => {
      await page.goto(area);
      await look('no publications', 'Es ist noch nichts veröffentlicht', 'quick');
    });
    await answering(page, 'events', { status: 503, json: { error: {} } }, async () => {
      await page.goto(`${area}veranstaltungen/`);
      await look('out of reach', 'Gerade nicht erreichbar', 'quick');
    });

    expect(problems).toEqual([]);
    expect(seen).toHaveLength(9);
    expect(foreignRequests).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  }, 180_000);

  it('and the forms before it pass them with errors and once they are sent', async () => {
    const { page, context, errors } = await visit(product.url, options);
    const { problems, look } = watch(page);
    await page.goto(area);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await look('login, empty', 'Bitte prüfen Sie Ihre Angaben', 'quick');
    await page.getByLabel(/E-Mail/).fill(member(0).email);
    await page.getByLabel(/^Passwort/).fill('ganz falsch geraten');
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await look('login, wrong', /stimm|nicht richtig|passen nicht/, 'quick');

    await page.goto(`${area}passwort-vergessen/`);
    await page.getByLabel(/E-Mail/).fill('keine Adresse');
    await page.getByRole('button', { name: 'Link anfordern' }).click();
    await look('forgotten, wrong', 'Bitte geben Sie eine vollständige E-Mail-Adresse ein', 'quick');
    await page.getByLabel(/E-Mail/).fill('niemand@stadt.example');
    await page.getByRole('button', { name: 'Link anfordern' }).click();
    await look('forgotten, sent', 'Bitte sehen Sie in Ihr Postfach', 'quick');

    await page.goto(`${area}passwort-neu/?token=abgelaufen`);
    await page.getByLabel(/^Neues Passwort/).fill('kurz');
    await page.getByRole('button', { name: 'Passwort festlegen' }).click();
    await look('new password, too short', 'Bitte prüfen Sie Ihre Angaben', 'quick');
    expect(problems).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  }, 180_000);

  it('control: what a script adds to such a page is asked about too', async () => {
    const { page, context } = await visit(product.url, options);
    const { problems, look } = watch(page);
    await logIn(page);
    await page.evaluate(() =>
      document
        .querySelector('#member-area')
        ?.insertAdjacentHTML('beforeend', '<img src="x"><input type="text">'),
    );
    await look('publications', /^\d+ Veröffentlichungen/, 'quick');
    expect(problems.join('\n')).toMatch(/axe image-alt[^]*axe label/);
    await context.close();
  }, 60_000);
});
