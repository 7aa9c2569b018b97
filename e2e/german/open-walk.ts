import type { BrowserContext, Locator, Page } from 'playwright-core';
import { watchScreen } from './watch-screen.ts';

/** Each text and the first screen on which it was seen. */
export type Seen = Map<string, string>;

const layers = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
const mostMs = 30_000;

/** One tab of somebody's way through the admin; `seen` gets all that there is to read in it. */
export const openWalk = async (context: BrowserContext, seen: Seen, address: string) => {
  const page: Page = await context.newPage();
  page.setDefaultTimeout(mostMs);
  let screen = '';
  await page.exposeBinding('tellTexts', (_source, texts: readonly string[]) => {
    for (const text of texts) if (!seen.has(text)) seen.set(text, screen);
  });
  await page.addInitScript(watchScreen);
  // The library asks in the browser's own window before it throws something away.
  page.on('dialog', (window) => {
    seen.set(window.message(), screen);
    void window.accept();
  });

  const look = async (): Promise<void> => {
    await page.waitForFunction(() => window.screenIsAtRest(), null, { polling: 25 });
    await page.evaluate(() => window.readScreen());
  };
  const at = (detail: string): void => {
    screen = `${screen.split(' › ')[0] ?? ''} › ${detail}`;
  };
  const close = async (): Promise<void> => {
    for (let presses = 0; presses < 5; presses += 1) {
      const open = await page.locator(layers).count();
      if (open === 0) return;
      // A list in a window, closed already, keeps the key for itself.
      if (presses < 2) await page.keyboard.press('Escape');
      else
        await page
          .getByRole('button', { name: /^(Schließen|Abbrechen)$/ })
          .last()
          .click();
      await page
        .waitForFunction(fewerLayers, { layers, open }, { polling: 25, timeout: 1000 })
        .catch(() => undefined);
    }
    throw new Error(`${screen}: does not close`);
  };

  return {
    page,
    /** Waits until nothing loads any more, and notes what there is. */
    look,
    /** Closes whatever lies over the page. */
    close,
    /** Goes there without loading everything anew. */
    go: async (path: string): Promise<void> => {
      screen = path;
      if (page.url().startsWith(`${address}/admin`))
        await page.evaluate((to) => {
          window.history.pushState({}, '', to);
          window.dispatchEvent(new PopStateEvent('popstate', { state: {} }));
        }, `/admin${path}`);
      else await page.goto(`${address}/admin${path}`);
      await look();
    },
    reload: async (): Promise<void> => {
      await page.reload();
      await look();
    },
    /** Presses it, and notes what comes of it. Fails when it is not there: a walk must not shrink. */
    press: async (what: string, target: Locator): Promise<void> => {
      at(what);
      await target.first().click();
      await look();
    },
    fill: async (what: string, target: Locator, text: string): Promise<void> => {
      at(what);
      await target.first().fill(text);
      await look();
    },
    /**
     * Opens one after the other what unfolds there, by keyboard as everybody can, and closes it
     * again. Each name once for `known`.
     */
    unfold: async (within: string, known: Set<string> = new Set()): Promise<void> => {
      const names = await page.evaluate(markUnfolding, within);
      for (const [index, name] of names.entries()) {
        if (known.has(name)) continue;
        const target = page.locator(`[data-walk="${index}"]`);
        // What was opened before may have changed the page.
        if ((await target.count()) !== 1) continue;
        known.add(name);
        at(name);
        await target.focus();
        const isField = await target.evaluate(({ tagName }) => tagName === 'INPUT');
        await page.keyboard.press(isField ? 'ArrowDown' : 'Enter');
        await look();
        await close();
      }
    },
  };
};
export type Walk = Awaited<ReturnType<typeof openWalk>>;

/** In the page: whether one of what lies over it is gone. */
const fewerLayers = ({ layers: selector, open }: { layers: string; open: number }): boolean =>
  document.querySelectorAll(selector).length < open;

/** In the page: marks everything that opens something, and gives it a name. */
const markUnfolding = (within: string): string[] => {
  const openers =
    '[aria-haspopup]:not([aria-haspopup="false"]), [role="combobox"], [aria-expanded="false"]';
  return [...document.querySelectorAll(within)]
    .flatMap((part) => [...part.querySelectorAll<HTMLElement>(openers)])
    .filter(
      (element) =>
        element.checkVisibility() && !element.matches('[disabled], [aria-disabled="true"]'),
    )
    .map((element, index) => {
      element.dataset.walk = String(index);
      const label = element.id === '' ? null : document.querySelector(`label[for="${element.id}"]`);
      return (
        element.getAttribute('aria-label') ??
        label?.textContent ??
        element.textContent ??
        element.getAttribute('name') ??
        String(index)
      ).trim();
    });
};
