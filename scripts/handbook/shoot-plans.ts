import type { Page } from 'playwright-core';
import { z } from 'zod';
import { shootAround } from './crop.ts';
import type { Desk } from './open-desk.ts';

const uid = 'api::article.article';
const type = `/content-manager/collection-types/${uid}`;
const publishAt = '2028-03-03T08:00';
const unpublishAt = '2028-03-31T18:00';

/** With a draft that is made for the picture and removed after it. */
const withDraft = async (
  desk: Desk,
  plans: readonly object[],
  shoot: (address: string) => Promise<Buffer>,
): Promise<Buffer> => {
  const created = await desk.call('POST', type, {
    title: 'Förderaufruf: Zukunft der Innenstädte',
    lead: 'Bis Ende März können Kommunen Anträge stellen.',
    publishedOn: '2028-03-03',
  });
  const { data } = z.object({ data: z.object({ documentId: z.string() }) }).parse(created);
  try {
    for (const plan of plans)
      await desk.call('POST', `/office/plans/${uid}/${data.documentId}`, plan);
    return await shoot(`${desk.address}/admin${type}/${data.documentId}`);
  } finally {
    await desk.call('DELETE', `${type}/${data.documentId}`);
  }
};

/** What stands beside an entry with a plan. */
export const shootPlanPanel = (page: Page, desk: Desk): Promise<Buffer> =>
  withDraft(desk, [{ action: 'publish', local: publishAt }], async (address) => {
    await page.setViewportSize({ width: 1280, height: 1200 });
    await page.goto(address);
    // The box above grows when it knows of the plan.
    await page.getByText(/^Wartet auf Veröffentlichung/).waitFor();
    await page.waitForTimeout(1000);
    const ends = [
      page.locator('main').getByText('Planung', { exact: true }),
      page.getByText(/^Geplant: Veröffentlichung/).locator('../..'),
      page.getByRole('button', { name: 'Rücknahme planen' }),
    ];
    return shootAround(page, ends, 16);
  });

/** Everything planned, on the home page. */
export const shootPlansWidget = (page: Page, desk: Desk): Promise<Buffer> =>
  withDraft(
    desk,
    [
      { action: 'publish', local: publishAt },
      { action: 'unpublish', local: unpublishAt },
    ],
    async () => {
      await page.goto(`${desk.address}/admin/`);
      const line = page.getByText('Förderaufruf: Zukunft der Innenstädte').first();
      await line.waitFor();
      return shootAround(page, [line.locator('xpath=ancestor::section[1]')], 8);
    },
  );
