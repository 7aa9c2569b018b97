import { chromium } from 'playwright-core';
import { findChromium } from '../testing/find-chromium.ts';
import { median, type Bench } from './bench.ts';
import { atMost, summary, toLine } from './outcome.ts';
import { loadPage } from './quality/load-page.ts';
import { listedPages } from './quality/page-kinds.ts';
import { heaviestOf, weighPages } from './quality/weigh-page.ts';

const limits = { page: 14_600, median: 6_000, whole: 100_000, requests: 6 };
const alsoShown = ['/suche/', '/kontakt/gesendet/', '/gibt-es-nicht/'];

/** What readers load: HTML and style sheet of every page, all of the heaviest page of each kind. */
export const benchWeight: Bench = async ({ url }) => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('Needs a Chromium (apt install chromium).');
  const pages = await weighPages(url, [...(await listedPages(url)), ...alsoShown]);
  const heaviest = heaviestOf(pages);
  const ofMembers = pages.filter(({ kind }) => kind === '/mitglieder/[slug]/').length;
  const middle = (some: typeof pages): number => median(some.map(({ bytes }) => bytes));
  const others = pages.filter(({ kind }) => kind !== '/mitglieder/[slug]/');

  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const rows: string[] = [];
  const loads: { bytes: number; requests: number }[] = [];
  try {
    for (const { address, kind, htmlBytes, cssBytes, bytes } of heaviest) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const load = await loadPage(await context.newPage(), url + address);
      await context.close();
      loads.push(load);
      rows.push(
        `  ${bytes} = ${htmlBytes} + ${cssBytes}; whole ${load.bytes} in ${load.requests}, ` +
          `pictures ${load.pictureBytes} in ${load.pictures}  ${kind} (${address})`,
      );
    }
  } finally {
    await browser.close();
  }
  const most = (values: readonly number[]): number => Math.max(...values);
  const outcomes = [
    atMost(
      'HTML and CSS of the heaviest page',
      most(pages.map(({ bytes }) => bytes)),
      limits.page,
      'bytes',
    ),
    atMost(`median of ${pages.length} pages`, middle(pages), limits.median, 'bytes'),
    atMost(
      'whole page without pictures',
      most(loads.map(({ bytes }) => bytes)),
      limits.whole,
      'bytes',
    ),
    atMost(
      'requests without pictures',
      most(loads.map(({ requests }) => requests)),
      limits.requests,
      '',
    ),
  ];
  return [
    'Heaviest page of each kind, bytes (Brotli): HTML + CSS; whole page, requests',
    ...rows,
    `median without the ${ofMembers} pages of members: ${middle(others)} bytes`,
    ...outcomes.map(toLine),
    summary(outcomes),
  ];
};
