import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Handle } from '../../../e2e/start-product.ts';
import { findChromium } from '../../testing/find-chromium.ts';
import { median } from '../bench.ts';
import { drawFrom } from '../content/random.ts';
import { fetchTool } from '../fetch-tool.ts';
import { timed } from '../publish/full-build.ts';

const version = '13.5.0';
const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const category = z.object({ score: z.number().nullable() });
const reportSchema = z.object({
  categories: z.object({
    performance: category,
    accessibility: category,
    'best-practices': category,
    seo: category,
  }),
  audits: z.record(
    z.string(),
    z.looseObject({
      score: z.number().nullable(),
      scoreDisplayMode: z.string(),
      numericValue: z.number().optional(),
    }),
  ),
});
type Report = z.infer<typeof reportSchema>;

export const categoryNames = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What several runs over one page came to, in the median. */
export interface PageRuns {
  scores: Record<(typeof categoryNames)[number], number>;
  largestPaintMs: number;
  layoutShift: number;
  blockingMs: number;
  /** Whether a picture is the largest element. */
  isPicture: boolean;
  /** Audits that are not full in some run, for whoever wants to know why. */
  notFull: string[];
}

/** Lighthouse as its command line runs it: mobile, on a slow network that it computes. */
export const openLighthouse = async (): Promise<(address: string) => Promise<Report>> => {
  const chromium = findChromium();
  if (chromium === null) throw new Error('Lighthouse needs a Chromium (apt install chromium).');
  const program = join(await fetchTool('lighthouse', version), 'cli', 'index.js');
  return async (address) => {
    const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
    const output = join(folder, 'report.json');
    try {
      await timed(
        process.execPath,
        [
          program,
          address,
          '--quiet',
          '--output=json',
          `--output-path=${output}`,
          `--chrome-flags=${flags.join(' ')}`,
          '--no-enable-error-reporting',
        ],
        { cwd: folder, env: { ...process.env, CHROME_PATH: chromium } },
      );
      return reportSchema.parse(JSON.parse(readFileSync(output, 'utf8')));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
};

/** The element whose paint counts, as Lighthouse shows it. */
const paintsPicture = ({ audits }: Report): boolean =>
  JSON.stringify(audits['lcp-breakdown-insight'] ?? null).includes('"snippet":"<img');

const notFull = ({ audits }: Report): string[] =>
  Object.entries(audits)
    .filter(([, { score, scoreDisplayMode }]) => scoreDisplayMode === 'binary' && score !== 1)
    .map(([name]) => name);

export const summarize = (reports: readonly Report[]): PageRuns => {
  const middle = (value: (report: Report) => number): number => median(reports.map(value));
  const score = (name: (typeof categoryNames)[number]): number =>
    Math.round(middle(({ categories }) => (categories[name].score ?? 0) * 100));
  const metric = (name: string): number =>
    middle(({ audits }) => audits[name]?.numericValue ?? Number.NaN);
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    largestPaintMs: metric('largest-contentful-paint'),
    layoutShift: metric('cumulative-layout-shift'),
    blockingMs: metric('total-blocking-time'),
    isPicture: reports.some(paintsPicture),
    notFull: [...new Set(reports.flatMap(notFull))],
  };
};

/** What fits into the first answer of a server: the limit of our pages, as they are sent. */
const barePageBytes = 14_000;

/** Words nobody knows: of real ones a page that is sent in 14 kB would be five times as long. */
const writeBarePage = (): Buffer => {
  const draw = drawFrom(1);
  const letters = [...'abcdefghijklmnopqrstuvwxyzäöüß'];
  const word = (): string =>
    Array.from({ length: draw.between(2, 12) }, () => draw.one(letters)).join('');
  let html =
    '<!doctype html><html lang="de"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width"><title>Text</title></head><body><p>';
  while (brotliCompressSync(html).length < barePageBytes)
    html += Array.from({ length: 50 }, word).join(' ') + '</p><p>';
  return Buffer.from(html);
};

/**
 * A page of text and nothing else in the release that is served, to compare with: what this gateway
 * and this machine need for a first answer that is full.
 */
export const placeBarePage = ({ dataDir }: Handle): string => {
  const html = writeBarePage();
  const folder = join(dataDir, 'releases', 'current', 'public', 'nur-text');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'index.html.br'), brotliCompressSync(html));
  writeFileSync(join(folder, 'index.html.gz'), gzipSync(html));
  return '/nur-text/';
};
