import { availableParallelism } from 'node:os';
import type { BrowserContext, Page } from 'playwright-core';

/** Does one thing after the other, in as many tabs at a time as the machine has processors, at most 4. */
export const inTabs = async <Thing>(
  context: BrowserContext,
  things: readonly Thing[],
  work: (page: Page, thing: Thing) => Promise<void>,
): Promise<void> => {
  const waiting = [...things];
  const tab = async (): Promise<void> => {
    const page = await context.newPage();
    for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift())
      await work(page, thing);
    await page.close();
  };
  const tabs = Math.min(4, Math.max(2, availableParallelism()));
  await Promise.all(Array.from({ length: tabs }, tab));
};
