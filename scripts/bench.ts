// `npm run bench` measures all, `npm run bench -- publish` one of: start, memory, publish,
// downloads, surface. Each starts a product of its own with the demo content. Figures go to the
// terminal; what was seen on which machine stands in docs/benchmarks.md.
import { rmSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { startProduct, stopProduct } from '../e2e/start-product.ts';
import { benchDownloads } from './bench/downloads.ts';
import { benchMemory } from './bench/memory.ts';
import { benchPublish } from './bench/publish.ts';
import { benchSurface } from './bench/surface.ts';
import type { Bench } from './bench/bench.ts';

const benches: Record<string, Bench> = {
  memory: benchMemory,
  surface: benchSurface,
  publish: benchPublish,
  downloads: benchDownloads,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`Unbekannt: ${unknown.join(', ')}. Es gibt: ${Object.keys(benches).join(', ')}`);
  process.exit(1);
}

const [cpu] = cpus();
console.log(
  `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`,
);
const startedAt = performance.now();
const product = await startProduct();
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
console.log(`First start without installing and building, demo content included: ${seconds} s\n`);
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`## ${name}`);
    for (const line of await bench(product)) console.log(line);
    console.log();
  }
} finally {
  await stopProduct(product.dataDir);
  rmSync(product.dataDir, { recursive: true, force: true });
}
