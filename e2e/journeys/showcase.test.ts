import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { contentTypeOf } from '../../site/gateway/content-types.ts';
import { buildShowcase } from '../../site/showcase/build-showcase.ts';
import { inTabs } from '../accessibility/in-tabs.ts';
import { lookAtPage } from '../accessibility/look-at-page.ts';
import { walkByKeyboard } from '../accessibility/walk-by-keyboard.ts';
import { closeBrowser, visit } from '../browser.ts';
import { htmlValidator } from '../html-validator.ts';
import { product, text } from '../product.ts';

const origin = 'https://bausteine.example';
const pages = ['/bausteine/', '/bausteine/fehler/', '/bausteine/nicht-gesendet/'];
const folder = mkdtempSync(join(tmpdir(), 'showcase-'));
const fileOf = (path: string): string =>
  join(folder, path.endsWith('/') ? `${path}index.html` : path);

beforeAll(() => buildShowcase(folder), 240_000);
afterAll(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true, force: true });
});

const serve = (context: BrowserContext): Promise<unknown> =>
  context.route('**/*', (route) => {
    const file = fileOf(new URL(route.request().url()).pathname);
    return existsSync(file)
      ? route.fulfill({ contentType: contentTypeOf(file).value, body: readFileSync(file) })
      : route.fulfill({ status: 404, body: '' });
  });

describe('the page of all components in all states', () => {
  it('passes the three checkers in five modes, and the walk by keyboard', async () => {
    const { context } = await visit(origin, { reducedMotion: 'reduce' });
    await serve(context);
    const problems: string[] = [];
    await inTabs(context, pages, async (page, path) => {
      const html = readFileSync(fileOf(path), 'utf8');
      const report = await htmlValidator.validateString(html);
      for (const { messages } of report.results)
        problems.push(...messages.map((m) => `${path}:${m.line} ${m.ruleId}: ${m.message}`));
      await page.goto(origin + path);
      await page.setViewportSize({ width: 1280, height: 640 });
      problems.push(...(await walkByKeyboard(page)).problems.map((one) => `${path} ${one}`));
      for (const { mode, findings } of await lookAtPage(page, 'all'))
        problems.push(...findings.certain.map((finding) => `${path} (${mode}) ${finding}`));
    });
    expect(problems).toEqual([]);
    await context.close();
  }, 240_000);

  it('is no part of the site, nor anything it is made of', async () => {
    for (const path of pages) expect((await fetch(product.url + path)).status).toBe(404);
    expect(await text('/sitemap.xml')).not.toContain('bausteine');
    const home = readFileSync(fileOf('/'), 'utf8');
    expect(home).not.toContain('bausteine');
    // The same page would be found where it is.
    expect(readFileSync(fileOf('/bausteine/'), 'utf8')).toContain('Bausteine');
  });
});
