import type { Page } from 'playwright-core';
import { z } from 'zod';
import { shootAround } from './crop.ts';
import type { Desk } from './open-desk.ts';

const type = '/content-manager/collection-types/api::article.article';

/** What editors see while a dead link holds everything up: made, pictured, removed. */
export const shootFailure = async (page: Page, desk: Desk): Promise<Buffer> => {
  const created = await desk.call('POST', type, {
    title: 'Neue Sprechzeiten',
    lead: 'Die Geschäftsstelle ist ab Januar länger zu erreichen.',
    body: 'Alle Nummern stehen auf der Seite [Sprechzeiten](/netzwerk/sprechzeiten/).',
    publishedOn: '2026-01-12',
  });
  const { data } = z.object({ data: z.object({ documentId: z.string() }) }).parse(created);
  const entry = `${type}/${data.documentId}`;
  try {
    await desk.call('POST', `${entry}/actions/publish`, {});
    await page.goto(`${desk.address}/admin/`);
    await page.getByText(/Website: Fehler/).waitFor({ timeout: 180_000 });
    const title = page.getByText('Stand der Website');
    return await shootAround(page, [title.locator('xpath=ancestor::section[1]')], 8);
  } finally {
    await desk.call('DELETE', entry);
    await page.getByText(/Website: live/).waitFor({ timeout: 180_000 });
  }
};
