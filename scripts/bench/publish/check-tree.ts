import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { assetsOf } from './judge-page.ts';
import { liveRelease } from './releases.ts';

const unpack = { '.br': brotliDecompressSync, '.gz': gunzipSync };

/**
 * What is wrong with the live tree as it lies on the disk: pages that are not whole, packed siblings
 * that say something else than their original, assets that are named but not there, no manifest.
 */
export const checkTree = (dataDir: string): string[] => {
  const problems: string[] = [];
  const root = join(dataDir, 'releases', 'current', 'public');
  const manifest = liveRelease(dataDir);
  if (!manifest) return ['no readable release.json'];
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const assets = new Set<string>();
  let pages = 0;
  for (const file of files) {
    const kind = /\.(?:br|gz)$/.exec(file)?.[0] as keyof typeof unpack | undefined;
    if (kind) {
      const original = file.slice(0, -kind.length);
      const same =
        existsSync(original) &&
        hash(unpack[kind](readFileSync(file))) === hash(readFileSync(original));
      if (!same) problems.push(`${file} says something else than its original`);
    } else if (file.endsWith('.html')) {
      pages += 1;
      const html = readFileSync(file, 'utf8');
      if (!html.trimEnd().endsWith('</html>')) problems.push(`${file} is cut off`);
      for (const asset of assetsOf(html)) assets.add(asset);
    }
  }
  for (const asset of assets)
    if (!existsSync(join(root, asset))) problems.push(`${asset} is named and not there`);
  if (pages < manifest.pageCount)
    problems.push(`${pages} pages, the manifest says ${manifest.pageCount}`);
  return problems;
};

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
