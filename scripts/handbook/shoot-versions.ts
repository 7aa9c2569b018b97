import type { Page } from 'playwright-core';
import { z } from 'zod';
import { shootAround } from './crop.ts';
import type { Desk } from './open-desk.ts';

const type = '/content-manager/collection-types/api::article.article';

/** An entry that was published twice: made, pictured, removed. */
const shootVersions =
  (take: (page: Page) => Promise<Buffer>) =>
  async (page: Page, desk: Desk): Promise<Buffer> => {
    const fields = {
      title: 'Sprechstunde zu Verfügungsfonds',
      lead: 'Die Fachberatung antwortet jeden Dienstag am Telefon auf Ihre Fragen.',
      publishedOn: '2026-01-12',
    };
    const created = await desk.call('POST', type, fields);
    const { data } = z.object({ data: z.object({ documentId: z.string() }) }).parse(created);
    const entry = `${type}/${data.documentId}`;
    try {
      await desk.call('POST', `${entry}/actions/publish`, fields);
      const lead = 'Die Fachberatung antwortet jeden Donnerstag per Video auf Ihre Fragen.';
      await desk.call('POST', `${entry}/actions/publish`, { ...fields, lead });
      await page.setViewportSize({ width: 1280, height: 1100 });
      await page.goto(`${desk.address}/admin${entry}`);
      await page.getByText(/^Live am/).waitFor();
      return await take(page);
    } finally {
      await desk.call('DELETE', entry);
    }
  };

const compare = 'Fassungen vergleichen';

export const shootVersionsPanel = shootVersions(async (page) => {
  const button = page.getByRole('button', { name: compare });
  return shootAround(page, [page.getByText('Fassungen', { exact: true }), button], 16);
});

export const shootComparison = shootVersions(async (page) => {
  await page.getByRole('button', { name: compare }).click();
  const window = page.getByRole('dialog');
  await window.getByRole('combobox').first().click();
  await page
    .getByRole('option', { name: /^Live am/ })
    .first()
    .click();
  await window.locator('ins').first().waitFor();
  return shootAround(page, [window], 8);
});
