import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startProduct, stopProduct } from '../../../e2e/start-product.ts';
import { hashSources } from '../../supervise/build-changed.ts';
import { generateEntries } from './generate-entries.ts';
import { storeEntries } from './store-entries.ts';

const root = resolve(import.meta.dirname, '../../..');
const seed = 2026;

/** What the stored content depends on. A month's content serves a month: events ahead stay ahead. */
const cacheFolder = (today: Date): string => {
  const sources = ['cms/src/api', 'cms/src/components', 'cms/seed', 'scripts/bench/content'];
  const month = today.toISOString().slice(0, 7);
  return join(
    tmpdir(),
    'netzwerk-bench-cache',
    `${month}-${hashSources(root, sources).slice(0, 12)}`,
  );
};

/** What the product makes of the content by itself, and what belongs to one start only. */
const madeAnew = [
  'releases',
  'work',
  'media-cache',
  'files-cache',
  'texts-cache',
  'outbox',
  'plans.json',
];

/** Fills `folder` under another name first: what lies there under its own name is complete. */
const complete = async (folder: string, fill: (into: string) => Promise<void>): Promise<string> => {
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await fill(unfinished);
  renameSync(unfinished, folder);
  return folder;
};

const seedDemo = async (dataDir: string): Promise<void> => {
  await startProduct(dataDir);
  await stopProduct(dataDir);
};

const pagesOf = async (dataDir: string): Promise<number> => {
  const manifest = join(dataDir, 'releases', 'current', 'release.json');
  const { default: release } = (await import(manifest, { with: { type: 'json' } })) as {
    default: { pageCount: number };
  };
  return release.pageCount;
};

/**
 * A data folder of its own with the demo content and generated entries up to `pages` pages in all.
 * The database is filled once for each state of the code and kept below the system's temporary folder.
 */
export const loadedData = async (pages: number, into: string, today: Date): Promise<string> => {
  const cache = cacheFolder(today);
  const demo = await complete(join(cache, 'demo'), seedDemo);
  const loaded = await complete(join(cache, String(pages)), async (folder) => {
    cpSync(demo, folder, { recursive: true });
    const missing = pages - (await pagesOf(demo));
    const monthStart = new Date(`${today.toISOString().slice(0, 7)}-01T00:00:00Z`);
    const database = new DatabaseSync(join(folder, 'cms.db'));
    storeEntries(database, generateEntries(missing, seed, monthStart), seed, monthStart);
    database.close();
    for (const name of madeAnew) rmSync(join(folder, name), { recursive: true, force: true });
  });
  cpSync(loaded, into, { recursive: true });
  return into;
};
