// `npm run bench` measures all, `npm run bench -- publish` one of: memory, surface, downloads,
// weight, lighthouse, observatory, search, publish; `npm run bench -- publish:1000` one part of publishing.
// Each starts products of its own.
// Figures go to the terminal; what was seen on which machine stands in docs/benchmarks.md.
import { rmSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { startProduct, stopProduct } from '../e2e/start-product.ts';
import type { Bench } from './bench/bench.ts';
import { benchDownloads } from './bench/downloads.ts';
import { benchLighthouse } from './bench/lighthouse.ts';
import { benchMemory } from './bench/memory.ts';
import { benchObservatory } from './bench/observatory.ts';
import { summary, toLine } from './bench/outcome.ts';
import { benchPublish, publishParts, withProduct } from './bench/publish.ts';
import { benchSearch } from './bench/search.ts';
import { benchSurface } from './bench/surface.ts';
import { benchWeight } from './bench/weight.ts';

const benches: Record<string, Bench> = {
  memory: benchMemory,
  surface: benchSurface,
  downloads: benchDownloads,
  lighthouse: benchLighthouse,
  observatory: benchObservatory,
  weight: benchWeight,
};
const parts = new Map(publishParts.map((part) => [`publish:${part}`, part]));

const wanted = process.argv.slice(2);
const known = [...Object.keys(benches), 'search', 'publish', ...parts.keys()];
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`Unbekannt: ${unknown.join(', ')}. Es gibt: ${known.join(', ')}`);
  process.exit(1);
}

const [cpu] = cpus();
console.log(
  `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);

const benchDemo = async (chosen: readonly (readonly [string, Bench])[]): Promise<void> => {
  const startedAt = performance.now();
  const product = await startProduct();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`First start without installing and building, demo content included: ${seconds} s\n`);
  try {
    for (const [name, bench] of chosen) {
      console.log(`## ${name}`);
      for (const line of await bench(product)) console.log(line);
      console.log();
    }
  } finally {
    await stopProduct(product.dataDir);
    rmSync(product.dataDir, { recursive: true, force: true });
  }
};

const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
const demo = Object.entries(benches).filter(([name]) => isWanted(name));
if (demo.length > 0) await benchDemo(demo);

if (isWanted('search')) {
  console.log('## search, 1,000 pages');
  await withProduct(1000, async (product) => {
    for (const outcome of await benchSearch(product)) console.log(toLine(outcome));
  });
}

const publishing = publishParts.filter(
  (part) => isWanted('publish') || wanted.includes(`publish:${part}`),
);
if (publishing.length > 0) {
  console.log('## publish');
  console.log(`\n${summary(await benchPublish(publishing))}`);
}
