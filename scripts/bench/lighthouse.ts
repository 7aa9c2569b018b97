import type { Bench } from './bench.ts';
import { atMost, summary, toLine, type Outcome } from './outcome.ts';
import {
  categoryNames,
  openLighthouse,
  placeBarePage,
  summarize,
  type PageRuns,
} from './quality/lighthouse.ts';
import { listedPages } from './quality/page-kinds.ts';
import { heaviestOf, weighPages } from './quality/weigh-page.ts';

const runs = 5;
/** Paint of the largest element, in times of the bare page's: of a text, and of a large picture. */
const paintLimits = { text: 1.5, picture: 2.1 };

const judge = (page: PageRuns, bareMs: number, isIndexed: boolean): Outcome[] => {
  const scores = categoryNames
    .filter((name) => name !== 'seo' || isIndexed)
    .map((name) => ({
      what: `  ${name}`,
      seen: String(page.scores[name]),
      target: '100',
      isMet: page.scores[name] === 100,
    }));
  const limit = page.isPicture ? paintLimits.picture : paintLimits.text;
  return [
    ...scores,
    atMost(
      `  largest paint ${page.largestPaintMs.toFixed(0)} ms`,
      page.largestPaintMs / bareMs,
      limit,
      'times',
    ),
    atMost('  layout shift', page.layoutShift, 0, ''),
    atMost('  blocking time', page.blockingMs, 20, 'ms'),
  ];
};

/**
 * Lighthouse over the heaviest page of each kind. `LIGHTHOUSE_PAGES` names others, e.g.
 * `LIGHTHOUSE_PAGES=/,/suche/`. Figures count only on a machine that does nothing else.
 */
export const benchLighthouse: Bench = async (product) => {
  const { url } = product;
  const look = await openLighthouse();
  const chosen = process.env['LIGHTHOUSE_PAGES']?.split(',');
  const pages =
    chosen ??
    heaviestOf(await weighPages(url, await listedPages(url))).map(({ address }) => address);
  const bare = placeBarePage(product);
  const reports = new Map(
    [bare, ...pages].map((address) => [address, [] as Awaited<ReturnType<typeof look>>[]]),
  );
  // One round after the other, so that a slow minute of the machine meets every page alike.
  for (let round = 1; round <= runs; round += 1)
    for (const [address, all] of reports) {
      all.push(await look(url + address));
      console.log(`${round}/${runs} ${address}`);
    }
  const bareMs = summarize(reports.get(bare) ?? []).largestPaintMs;
  const outcomes: Outcome[] = [];
  const lines = [`bare page of text: largest paint ${bareMs.toFixed(0)} ms`];
  for (const address of pages) {
    const html = await (await fetch(url + address)).text();
    const page = summarize(reports.get(address) ?? []);
    const judged = judge(page, bareMs, !html.includes('content="noindex"'));
    outcomes.push(...judged);
    lines.push(
      address,
      ...judged.map(toLine),
      ...(page.notFull.length > 0 ? [`  not full: ${page.notFull.join(', ')}`] : []),
    );
  }
  return [...lines, summary(outcomes)];
};
