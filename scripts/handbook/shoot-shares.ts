import type { Page } from 'playwright-core';
import { z } from 'zod';
import { shootAround } from './crop.ts';
import type { Desk } from './open-desk.ts';

const uid = 'api::article.article';
const type = `/content-manager/collection-types/${uid}`;
const title = 'Förderaufruf: Zukunft der Innenstädte';
const purpose = 'Ministerium, Abstimmung Förderhinweis';
const plain = { days: 7, local: null, hour: null, unplanned: true };

const sharesSchema = z.object({ shares: z.array(z.object({ id: z.number() })) });

/** With a draft and links that are made for the picture and ended after it. */
const withShares = async (
  desk: Desk,
  sharesSite: boolean,
  shoot: (address: string) => Promise<Buffer>,
): Promise<Buffer> => {
  const created = await desk.call('POST', type, {
    title,
    lead: 'Bis Ende März können Kommunen Anträge stellen.',
    publishedOn: '2028-03-03',
  });
  const { data } = z.object({ data: z.object({ documentId: z.string() }) }).parse(created);
  const made: unknown[] = [];
  try {
    const entry = `/office/preview-shares/entries/${uid}/${data.documentId}`;
    made.push(await desk.call('POST', entry, { ...plain, purpose }));
    if (sharesSite) {
      const launch = { purpose: 'Vorstand: Start der neuen Themen', local: '2028-03-03T08:00' };
      const wish = { ...plain, ...launch, hour: 'first', unplanned: false };
      made.push(await desk.call('POST', '/office/preview-shares', wish));
    }
    return await shoot(`${desk.address}/admin${type}/${data.documentId}`);
  } finally {
    for (const answer of made) {
      const [newest] = sharesSchema.parse(answer).shares;
      if (newest) await desk.call('POST', `/office/preview-shares/${newest.id}/withdraw`);
    }
    await desk.call('DELETE', `${type}/${data.documentId}`);
  }
};

/** What stands beside an entry of which a link was passed on. */
export const shootSharePanel = (page: Page, desk: Desk): Promise<Buffer> =>
  withShares(desk, false, async (address) => {
    await page.setViewportSize({ width: 1280, height: 1500 });
    await page.goto(address);
    const name = page.getByText(purpose, { exact: true }).first();
    await name.waitFor();
    await page.waitForTimeout(1000);
    const ends = [
      page.locator('main').getByText('Vorschau teilen', { exact: true }),
      name.locator('xpath=ancestor::ul[1]'),
      page.getByText('Zeigt den Entwurf auch Menschen ohne Konto'),
    ];
    return shootAround(page, ends, 16);
  });

/** All links, on the home page. */
export const shootSharesWidget = (page: Page, desk: Desk): Promise<Buffer> =>
  withShares(desk, true, async () => {
    // Below the others: on a screen tall enough nothing has to scroll.
    await page.setViewportSize({ width: 1280, height: 3000 });
    await page.goto(`${desk.address}/admin/`);
    const name = page.getByText(purpose, { exact: true }).first();
    await name.waitFor();
    // The boxes above grow when their answers come.
    await page.waitForTimeout(2000);
    return shootAround(page, [name.locator('xpath=ancestor::section[1]')], 8);
  });
