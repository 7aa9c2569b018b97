import { afterAll, describe, expect, it } from '@jest/globals';
import { inTabs } from '../accessibility/in-tabs.ts';
import { askLayout } from '../accessibility/layout.ts';
import { examplesAmong } from '../accessibility/page-types.ts';
import { allRoutes } from '../accessibility/routes.ts';
import { walkByKeyboard } from '../accessibility/walk-by-keyboard.ts';
import { closeBrowser, visit } from '../browser.ts';
import { product, text } from '../product.ts';

afterAll(closeBrowser);

const examples = async (): Promise<string[]> =>
  examplesAmong(await allRoutes(text)).map(({ address }) => address);

describe('a page of each kind', () => {
  it.each([
    ['a wide window', 1280],
    ['a phone', 320],
  ])(
    'is walked through by keyboard in %s: focus seen and uncovered, targets of 24 px',
    async (_where, width) => {
      const { context } = await visit(product.url, {
        viewport: { width, height: 640 },
        // Else the page would still glide to where the focus already is.
        reducedMotion: 'reduce',
      });
      const problems: string[] = [];
      let stops = 0;
      await inTabs(context, await examples(), async (page, address) => {
        await page.goto(`${product.url}${address}`);
        const walk = await walkByKeyboard(page);
        stops += walk.stops;
        problems.push(...walk.problems.map((problem) => `${address} ${problem}`));
      });
      expect(problems).toEqual([]);
      expect(stops).toBeGreaterThan(500);
      await context.close();
    },
    240_000,
  );

  it('control: the walk finds a trap, a covered and an unmarked focus, a small target', async () => {
    const { page, context } = await visit(product.url, {
      viewport: { width: 1280, height: 640 },
      reducedMotion: 'reduce',
    });
    const walkWith = async (html: string, css: string): Promise<string> => {
      await page.goto(`${product.url}/impressum/`);
      await page.evaluate(
        ([pieces = '', text = '']) => {
          document.querySelector('main')?.insertAdjacentHTML('afterbegin', pieces);
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          document.adoptedStyleSheets = [sheet];
        },
        [html, css],
      );
      return (await walkByKeyboard(page)).problems.join('\n');
    };
    const link = '<p><a id="a" href="/">x</a></p>';
    expect(await walkWith('', '')).toBe('');
    expect(await walkWith('<a href="/" tabindex="1">x</a>', '')).toMatch(
      /out of the order|were reached/,
    );
    expect(await walkWith(link, '#a:focus { outline: none }')).toMatch(/not marked/);
    const lid = '#d { position: fixed; inset: 0; z-index: 9 }';
    expect(await walkWith(`${link}<div id="d"></div>`, lid)).toMatch(/covered/);
    expect(
      await walkWith(
        '<p><button id="b">x</button><button id="c">y</button></p>',
        '#b, #c { width: 9px; height: 9px; padding: 0; float: left }',
      ),
    ).toMatch(/target of 9 × 9 px/);
    await context.close();
  });

  it('begins with a link that leads past the menus', async () => {
    const { page, context } = await visit(product.url);
    await page.goto(`${product.url}/themen/`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('hauptinhalt');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await context.close();
  });

  it('opens the menu of a phone by keyboard and goes on inside it', async () => {
    const { page, context } = await visit(product.url, {
      viewport: { width: 320, height: 640 },
      reducedMotion: 'reduce',
    });
    await page.goto(`${product.url}/themen/`);
    await page.getByText('Menü', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement?.closest('nav')?.getAttribute('aria-label')),
    ).toBe('Menü');
    const { problems } = await walkByKeyboard(page);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('prints without menus, and nothing is cut off', async () => {
    const { context } = await visit(product.url, { viewport: { width: 660, height: 900 } });
    const problems: string[] = [];
    await inTabs(context, await examples(), async (page, address) => {
      await page.goto(`${product.url}${address}`);
      await page.emulateMedia({ media: 'print' });
      problems.push(...(await askLayout(page)).map((problem) => `${address} ${problem}`));
      if ((await page.getByRole('navigation').filter({ visible: true }).count()) > 0)
        problems.push(`${address} prints a menu`);
    });
    expect(problems).toEqual([]);
    await context.close();
  }, 120_000);
});
