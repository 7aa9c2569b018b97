import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openFixedSite } from '../accessibility/fixed-site.ts';
import { allPageTypes, examplesAmong } from '../accessibility/page-types.ts';
import { closeBrowser, visit } from '../browser.ts';

afterAll(closeBrowser);

const folder = join(import.meta.dirname, '../reading-order');
/** Set, what is read now is written down anew; the diff then says what has changed. */
const mustKeep = process.env.KEEP_READING_ORDER !== undefined;

/** Roles, names and texts in the order in which a screen reader comes to them; addresses left out. */
const readAloud = async (page: Page, part: string): Promise<string> => {
  const read = await page.locator(part).first().ariaSnapshot();
  return `${read.replace(/\n *- \/url: .*/g, '')}\n`;
};

describe('what is read aloud', () => {
  it('comes in the order that was written down, on a page of every kind', async () => {
    const { page, context } = await visit('https://innenstadt.example');
    const { url, routes } = await openFixedSite(context);
    const read = new Map<string, string>();
    // The frame is the same around every page.
    await page.goto(`${url}/`);
    read.set('rahmen', (await readAloud(page, 'header')) + (await readAloud(page, 'footer')));
    for (const { type, address } of examplesAmong(routes)) {
      await page.goto(url + address);
      read.set(type.name, await readAloud(page, 'main'));
    }
    await context.close();

    if (mustKeep) {
      mkdirSync(folder, { recursive: true });
      for (const [name, text] of read) writeFileSync(join(folder, `${name}.txt`), text);
    }
    const differ = [...read].filter(([name, text]) => {
      const file = join(folder, `${name}.txt`);
      return !existsSync(file) || readFileSync(file, 'utf8') !== text;
    });
    // The first in full: it says what has moved. What is meant to be so is kept by
    // `KEEP_READING_ORDER=1 npm run e2e`.
    const [[name, text] = []] = differ;
    if (name !== undefined && existsSync(join(folder, `${name}.txt`)))
      expect(text).toBe(readFileSync(join(folder, `${name}.txt`), 'utf8'));
    expect(differ.map(([other]) => other)).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(allPageTypes.length + 1);
  }, 240_000);
});
