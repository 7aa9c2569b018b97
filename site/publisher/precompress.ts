import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { linkFile } from './link-file.ts';

const compressible = new Set(
  '.html .css .js .mjs .json .xml .ics .svg .txt .csv .webmanifest'.split(' '),
);
/** Below this the headers weigh more than what is saved. */
const worthwhileBytes = 400;
const atOnce = 8;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Text changes with every release, code is compressed once and kept for a year. */
const brotliQuality = (path: string): number => (path.includes('/_astro/') ? 11 : 9);

const compressFile = async (path: string, earlier: string): Promise<void> => {
  const content = await readFile(path);
  if (content.length < worthwhileBytes) return;
  const isUnchanged =
    existsSync(`${earlier}.br`) &&
    existsSync(`${earlier}.gz`) &&
    (await readFile(earlier)).equals(content);
  if (isUnchanged) {
    await linkFile(`${earlier}.br`, `${path}.br`);
    await linkFile(`${earlier}.gz`, `${path}.gz`);
    return;
  }
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality(path),
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await writeFile(`${path}.br`, await brotli(content, { params }));
  await writeFile(`${path}.gz`, await gzipped(content, { level: 9 }));
};

/** A .br and a .gz beside every text; those of unchanged files are taken from the release before. */
export const precompress = async (
  publicDirectory: string,
  earlierPublicDirectory: string | null,
): Promise<void> => {
  const entries = await readdir(publicDirectory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && compressible.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const earlierOf = (path: string): string =>
    join(earlierPublicDirectory ?? '/nonexistent', path.slice(publicDirectory.length));
  const next = files.values();
  const work = async (): Promise<void> => {
    for (const path of next) await compressFile(path, earlierOf(path));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
};
