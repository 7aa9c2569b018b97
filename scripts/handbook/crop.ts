import type { Locator, Page } from 'playwright-core';

const boxOf = async (locator: Locator) => {
  await locator.waitFor();
  const box = await locator.boundingBox();
  if (!box) throw new Error(`Not on the screen: ${String(locator)}`);
  return box;
};

const shoot = (
  page: Page,
  clip: { x: number; y: number; width: number; height: number },
): Promise<Buffer> => page.screenshot({ clip, animations: 'disabled', caret: 'hide' });

const textIn = (page: Page, text: RegExp): Locator =>
  page.locator('main').getByText(text).filter({ visible: true }).first();

/** Long forms scroll inside the page: on a screen tall enough nothing has to. */
export const openForm = async (page: Page, address: string): Promise<void> => {
  await page.setViewportSize({ width: 1280, height: 5200 });
  await page.goto(address);
  await page.getByRole('button', { name: 'Speichern' }).waitFor();
  await page.locator('label').first().waitFor();
};

/** The form from the line of one label to the line before another one. */
export const shootFields = async (page: Page, first: RegExp, next: RegExp): Promise<Buffer> => {
  await textIn(page, next).waitFor();
  // Relations and file previews arrive after their fields.
  await page.waitForTimeout(3000);
  const { x, y } = await boxOf(textIn(page, first));
  const end = (await boxOf(textIn(page, next))).y;
  return shoot(page, { x: x - 20, y: y - 18, width: 648, height: end - y + 4 });
};

/** From the top of the screen; `left` without the menus. */
export const shootTop = (page: Page, height: number, left = 0): Promise<Buffer> =>
  shoot(page, { x: left, y: 0, width: 1280 - left, height });

export const shootAround = async (
  page: Page,
  locators: readonly Locator[],
  padding: number,
): Promise<Buffer> => {
  const boxes = await Promise.all(locators.map(boxOf));
  const x = Math.max(0, Math.min(...boxes.map((box) => box.x)) - padding);
  const y = Math.max(0, Math.min(...boxes.map((box) => box.y)) - padding);
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + padding;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + padding;
  return shoot(page, { x, y, width: right - x, height: bottom - y });
};
