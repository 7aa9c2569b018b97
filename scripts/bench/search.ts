import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import type { Handle } from '../../e2e/start-product.ts';
import { indexFolder, stateFile, termFiles, titleFiles } from '../../site/search/browser/places.ts';
import { createIndexReader } from '../../site/search/browser/read-index.ts';
import { questionOf } from '../../site/search/answers/search-question.ts';
import { median } from './bench.ts';
import { atMost, seen, type Outcome } from './outcome.ts';

const queries = [
  'Verfügungsfonds',
  'Fonds',
  'Stadt',
  'Innenstadt Handel',
  'Leerstand',
  'Städtebauförderung Antrag',
  'Verfügungsfonts',
  'ISEK',
  'Münster',
  'Klimaanpassung',
  'Handel',
  'Was kostet ein Konzept?',
];

interface Received {
  text: string;
  /** Of the body as it was sent. */
  bytes: number;
  isCompressed: boolean;
}

const receive = (url: string): Promise<Received> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      buffer(response).then((body) => {
        const isCompressed = response.headers['content-encoding'] === 'br';
        const text = (isCompressed ? brotliDecompressSync(body) : body).toString();
        if (response.statusCode === 200) resolve({ text, bytes: body.length, isCompressed });
        else reject(new Error(`${url}: ${response.statusCode}`));
      }, reject);
    }).on('error', reject);
  });

/** The page's script and what it loads when somebody types. */
const scriptBytes = async (url: string): Promise<number> => {
  const { text: page } = await receive(`${url}/suche/`);
  const due = [...page.matchAll(/src="(\/_astro\/[^"]+\.js)"/g)].map(([, file = '']) => file);
  const known = new Set<string>();
  let bytes = 0;
  for (let file = due.pop(); file !== undefined; file = due.pop()) {
    if (known.has(file)) continue;
    known.add(file);
    const script = await receive(url + file);
    bytes += script.bytes;
    for (const [, name] of script.text.matchAll(/["'`](?:\.\/|\/?_astro\/)([\w.-]+\.js)["'`]/g))
      due.push(`/_astro/${name}`);
  }
  return bytes;
};

/** Files are compressed beside; what is measured is what a reader gets a little later. */
const untilCompressed = async (url: string): Promise<void> => {
  const isDone = async (): Promise<boolean> => {
    const files = await Promise.all(
      [...titleFiles, ...termFiles].map((name) => receive(url + indexFolder + name)),
    );
    return files.every(({ isCompressed }) => isCompressed);
  };
  while (!(await isDone())) await wait(500);
  // The other files of the release are compressed after each other.
  await wait(30_000);
};

const kilobytes = (bytes: number): number => bytes / 1000;

/** What the search costs a reader who has never searched before. */
export const benchSearch = async ({ url }: Handle): Promise<Outcome[]> => {
  await untilCompressed(url);
  const script = await scriptBytes(url);
  const sum = async (names: readonly string[]): Promise<number> => {
    const files = await Promise.all(names.map((name) => receive(url + indexFolder + name)));
    return files.reduce((bytes, file) => bytes + file.bytes, 0);
  };
  const [titles, terms] = [await sum(titleFiles), await sum(termFiles)];

  const totals: number[] = [];
  const lines: Outcome[] = [];
  for (const query of queries) {
    let bytes = script;
    let files = 0;
    const ask = createIndexReader(async (name) => {
      const received = await receive(url + indexFolder + name);
      bytes += received.bytes;
      if (name !== stateFile) files += 1;
      return JSON.parse(received.text) as unknown;
    });
    const startedAt = performance.now();
    const { total } = await ask(questionOf(query));
    const ms = performance.now() - startedAt;
    totals.push(bytes);
    const text = `${kilobytes(bytes).toFixed(1)} kB, ${files} files, ${ms.toFixed(0)} ms, ${total} hits`;
    lines.push(seen(`first query „${query}“`, text));
  }
  return [
    atMost('titles', kilobytes(titles), 30, 'kB'),
    seen('terms', `${kilobytes(terms).toFixed(1)} kB`),
    seen('script', `${kilobytes(script).toFixed(1)} kB`),
    ...lines,
    seen('first query, median', `${kilobytes(median(totals)).toFixed(1)} kB`),
    atMost('first query, most', kilobytes(Math.max(...totals)), 120, 'kB'),
  ];
};
