import type { Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { shootAround } from './crop.ts';
import type { Desk } from './open-desk.ts';

const type = '/content-manager/collection-types/api::article.article';
const body = `## Wer einen Antrag stellen kann

Anträge stellen **Kommunen** mit einem beschlossenen Konzept. Welche Unterlagen nötig sind, steht [hier](/themen/verfuegungsfonds/).

- Lageplan und Kostenschätzung
- Beschluss des Rates

| Stichtag | Programm |
| --- | --- |
| 31. März 2028 | Zukunft der Innenstädte |
`;

/** The text of a draft that is made for the picture and removed after it. */
const withText = async (
  page: Page,
  desk: Desk,
  shoot: (field: Locator) => Promise<Buffer>,
): Promise<Buffer> => {
  const created = await desk.call('POST', type, {
    title: 'Förderaufruf: Zukunft der Innenstädte',
    lead: 'Bis Ende März können Kommunen Anträge stellen.',
    publishedOn: '2028-01-10',
    body,
  });
  const { data } = z.object({ data: z.object({ documentId: z.string() }) }).parse(created);
  try {
    await page.setViewportSize({ width: 1280, height: 1600 });
    await page.goto(`${desk.address}/admin${type}/${data.documentId}`);
    const field = page.getByRole('textbox', { name: 'Text', exact: true });
    await field.click();
    return await shoot(field);
  } finally {
    await desk.call('DELETE', `${type}/${data.documentId}`);
  }
};

export const shootTextField = (page: Page, desk: Desk): Promise<Buffer> =>
  withText(page, desk, async (field) => {
    const hint = page.getByRole('button', { name: /^Zeigen:/ });
    await hint.waitFor();
    const bar = page.getByRole('toolbar', { name: 'Text gestalten' });
    return shootAround(page, [bar, field, hint], 2);
  });

export const shootLinkDialog = (page: Page, desk: Desk): Promise<Buffer> =>
  withText(page, desk, async (field) => {
    await field.getByText('Lageplan und Kostenschätzung').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Auf dieser Website suchen').fill('Verfügungsfonds');
    await dialog.getByRole('button', { name: /^Verfügungsfonds Thema/ }).click();
    // The dialog slides in.
    await page.waitForTimeout(800);
    return shootAround(page, [dialog], 0);
  });
