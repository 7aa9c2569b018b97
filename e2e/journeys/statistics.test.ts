import { afterAll, describe, expect, it } from '@jest/globals';
import { paths, statisticsReportSchema } from '@netzwerk/shared';
import { adminApi } from '../admin-api.ts';
import { closeBrowser, visit } from '../browser.ts';
import { eventually, product } from '../product.ts';

afterAll(closeBrowser);

/** As a person's browser calls itself; Chromium without a window says that it is a program. */
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

const countOf = async (path: string): Promise<number> => {
  const answer = await adminApi().call('GET', '/office/statistics');
  const { pages } = statisticsReportSchema.parse(answer);
  return pages.find((page) => page.path === path)?.count ?? 0;
};

describe('the office', () => {
  it('sees how often pages are read, as a picture and as a table of the same numbers', async () => {
    const reader = await visit(product.url, { userAgent });
    const before = await countOf(paths.becomeMember);
    for (let times = 0; times < 3; times += 1)
      await reader.page.goto(product.url + paths.becomeMember);
    await reader.context.close();
    const program = await visit(product.url);
    await program.page.goto(product.url + paths.becomeMember);
    await program.context.close();
    await eventually(
      'the visits are counted',
      async () => (await countOf(paths.becomeMember)) >= before + 3,
    );
    // Control: who says to be a program is not among them.
    expect(await countOf(paths.becomeMember)).toBe(before + 3);

    const { page, context, errors } = await visit(product.url, {
      viewport: { width: 1400, height: 1000 },
    });
    // The session that the other journeys use too: Strapi allows five logins in five minutes.
    await page.addInitScript(
      (token) => window.localStorage.setItem('jwtToken', JSON.stringify(token)),
      product.adminToken,
    );
    await page.goto(`${product.url}/admin`);
    await page.getByRole('link', { name: 'Statistik' }).click();
    await page.getByRole('heading', { name: 'Statistik', level: 1 }).waitFor();

    const days = page.getByRole('figure').filter({ hasText: 'Aufrufe in den letzten 30 Tagen' });
    const picture = days.getByRole('img');
    const said = await picture.getAttribute('aria-label');
    expect((await picture.boundingBox())?.height).toBeGreaterThan(100);
    const heights = await picture
      .locator('rect')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
    expect(heights).toHaveLength(30);
    expect(heights.at(-1)).toBeGreaterThan(0);

    await days.getByText('als Tabelle').click();
    const counts = (await days.getByRole('cell').allInnerTexts()).map((text) =>
      Number(text.replaceAll('.', '')),
    );
    expect(counts).toHaveLength(30);
    const total = counts.reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThanOrEqual(3);
    expect(said).toContain(`zusammen ${total.toLocaleString('de-DE')} Seitenaufrufe`);

    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: paths.becomeMember, exact: true }) });
    expect(await row.getByRole('cell').innerText()).toBe(String(before + 3));
    expect(errors).toEqual([]);
    await context.close();
  });
});
