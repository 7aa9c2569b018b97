import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct, stopProduct, type Handle } from '../../e2e/start-product.ts';
import { loadedData } from './content/loaded-data.ts';
import { measurePeers } from './peers/measure-peers.ts';
import { atMost, toLine, type Outcome } from './outcome.ts';
import { measureBurst } from './publish/measure-burst.ts';
import { measureKills } from './publish/measure-kills.ts';
import { measureReaders } from './publish/measure-readers.ts';
import { measureSize, type SizeFigures } from './publish/measure-size.ts';

/** Parts of the publishing bench, in the order in which they run. */
export const publishParts = ['1000', 'burst', 'readers', 'kill', '10000', 'peers'] as const;
export type PublishPart = (typeof publishParts)[number];

const limits = {
  1000: { medianMs: 300, p95Ms: 1_000, shareOfBuild: 1 / 10 },
  10000: { medianMs: 1_000, p95Ms: 2_000, shareOfBuild: 1 / 20 },
};

/** Ten thousand pages, their graphics and compressed forms are made when the product starts with them. */
const firstStartMs = 20 * 60_000;

const tell = (outcomes: readonly Outcome[]): readonly Outcome[] => {
  for (const outcome of outcomes) console.log(toLine(outcome));
  return outcomes;
};

/** What the publisher said last: its log goes with the folder. */
const lastWords = (dataDir: string): string =>
  readFileSync(join(dataDir, 'publisher.log'), 'utf8').split('\n').slice(-40).join('\n');

export const withProduct = async (
  pages: 1000 | 10000,
  use: (product: Handle) => Promise<void>,
): Promise<void> => {
  const dataDir = await loadedData(
    pages,
    mkdtempSync(join(tmpdir(), 'netzwerk-bench-')),
    new Date(),
  );
  const end = async (): Promise<void> => {
    await stopProduct(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  };
  // The processes stand in groups of their own: who interrupts the bench leaves none of them.
  const interrupted = (): void => void end().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
  try {
    await use(await startProduct(dataDir, firstStartMs));
  } catch (error) {
    console.error(lastWords(dataDir));
    throw error;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupted);
    await end();
  }
};

const growth = (small: SizeFigures, large: SizeFigures): Outcome[] => [
  atMost('publish to live, 10,000 : 1,000 pages', large.medianMs / small.medianMs, 4, 'times'),
  atMost('peak memory of the publisher, 10,000 : 1,000', large.peak / small.peak, 3, 'times'),
];

/** Publishing at a thousand and ten thousand pages, by the promises that were made for it. */
export const benchPublish = async (parts: readonly PublishPart[]): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  const add = async (title: string, work: () => Promise<readonly Outcome[]>): Promise<void> => {
    console.log(`\n${title}`);
    outcomes.push(...tell(await work()));
  };
  const sizes: SizeFigures[] = [];
  const size = (product: Handle, pages: 1000 | 10000) => async () => {
    const figures = await measureSize(product, limits[pages]);
    sizes.push(figures);
    return figures.outcomes;
  };
  const wants = (...names: PublishPart[]): boolean => names.some((name) => parts.includes(name));

  if (wants('1000', 'burst', 'readers', 'kill', 'peers')) {
    await withProduct(1000, async (product) => {
      if (wants('1000')) await add('1,000 pages', size(product, 1000));
      if (wants('burst')) await add('A burst of edits', () => measureBurst(product));
      if (wants('readers')) await add('Readers', () => measureReaders(product));
      if (wants('peers')) await add('Full builds, 1,000 pages', () => measurePeers(product));
      if (wants('kill')) await add('kill -9', () => measureKills(product));
    });
  }
  if (wants('10000', 'peers')) {
    await withProduct(10000, async (product) => {
      if (wants('10000')) await add('10,000 pages', size(product, 10000));
      if (wants('peers')) await add('Full builds, 10,000 pages', () => measurePeers(product));
    });
    const [small, large] = sizes;
    if (small && large) await add('Growth', async () => growth(small, large));
  }
  return outcomes;
};
