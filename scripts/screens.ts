// `node scripts/screens.ts [--address=…] [--accounts=…] [--only=startseite,themen] [--looks=print]`
// takes a picture of a page of each kind in five ways of looking, from a running product with demo
// content, and writes them with their index into docs/screens.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { paths } from '@netzwerk/shared';
import { chromium, type BrowserContext } from 'playwright-core';
import { format, resolveConfig } from 'prettier';
import sharp from 'sharp';
import { z } from 'zod';
import { allPageTypes, examplesAmong } from '../e2e/accessibility/page-types.ts';
import { allRoutes } from '../e2e/accessibility/routes.ts';
import { looks, type Look } from './screens/looks.ts';
import { screensIndex } from './screens/screens-index.ts';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    address: { type: 'string', default: process.env.PUBLIC_URL ?? 'http://localhost:8080' },
    accounts: { type: 'string', default: join(root, '.data/demo-accounts.json') },
    only: { type: 'string' },
    looks: { type: 'string' },
  },
});
const wanted = values.only?.split(',');
const wantedLooks = looks.filter(({ name }) => values.looks?.split(',').includes(name) ?? true);
const target = join(root, 'docs/screens');
const members = z
  .object({ members: z.array(z.object({ email: z.string(), password: z.string() })).min(1) })
  .parse(JSON.parse(readFileSync(values.accounts, 'utf8'))).members;

/** The pages of the member area show most to who is logged in. */
const logIn = async (context: BrowserContext): Promise<void> => {
  const page = await context.newPage();
  await page.goto(`${values.address}${paths.memberArea}`);
  await page.getByLabel(/E-Mail/).fill(members[0]?.email ?? '');
  await page.getByLabel(/^Passwort/).fill(members[0]?.password ?? '');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('button', { name: 'Abmelden' }).waitFor();
  await page.close();
};

const isForMembers = (address: string): boolean =>
  address.startsWith(paths.memberArea) && !address.includes('passwort');

/** The pages of one guide and one event are named by what is asked for: the first of their list. */
const firstOf = async (context: BrowserContext, route: string): Promise<string> => {
  const list = { veranstaltung: 'veranstaltungen/', leitfaden: '' }[route.split('/')[2] ?? ''];
  if (list === undefined) return route;
  const page = await context.newPage();
  await page.goto(`${values.address}${paths.memberArea}${list}`);
  const link = page.locator(`main a[href*="${route}?"]`).first();
  const address = (await link.getAttribute('href')) ?? route;
  await page.close();
  return address;
};

const take = async (
  context: BrowserContext,
  address: string,
  look: Look,
  file: string,
): Promise<void> => {
  const page = await context.newPage();
  await page.setViewportSize({ width: look.width, height: 900 });
  await page.emulateMedia({ ...look.media, reducedMotion: 'reduce' });
  await page.goto(`${values.address}${address}`);
  // In print there is no button to be seen.
  if (isForMembers(address)) {
    await page.getByText('Abmelden').waitFor({ state: 'attached' });
    await page.getByText(/geladen …/).waitFor({ state: 'detached' });
  }
  // Pictures further down are fetched only when somebody comes near them.
  await page.evaluate(() => {
    for (const image of document.images) image.loading = 'eager';
  });
  await page.waitForLoadState('networkidle');
  const height = Math.min(
    look.highest,
    await page.evaluate(() => document.documentElement.scrollHeight),
  );
  const picture = await page.screenshot({
    fullPage: true,
    clip: { x: 0, y: 0, width: look.width, height },
  });
  await sharp(picture).resize({ width: look.shown }).webp({ quality: 42, effort: 5 }).toFile(file);
  await page.close();
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const visitor = await browser.newContext({ locale: 'de-DE' });
const member = await browser.newContext({ locale: 'de-DE' });
await logIn(member);

const routes = await allRoutes(async (path) => (await fetch(values.address + path)).text());
for (const { type, address } of examplesAmong(routes)) {
  if (wanted && !wanted.includes(type.name)) continue;
  mkdirSync(join(target, type.name), { recursive: true });
  const context = isForMembers(address) ? member : visitor;
  const shown = isForMembers(address) ? await firstOf(member, address) : address;
  for (const look of wantedLooks) {
    await take(context, shown, look, join(target, type.name, `${look.name}.webp`));
  }
  console.log(type.name);
}
await browser.close();
const index = join(target, 'README.md');
const style = await resolveConfig(index);
writeFileSync(index, await format(screensIndex(allPageTypes), { ...style, filepath: index }));
