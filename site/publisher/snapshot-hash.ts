import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteSnapshot } from '@netzwerk/shared';

/** The code that turns content into pages: a new version of it makes a new site of old content. */
const codeFolders = ['../src', '../search', '../public', '../../shared/src'];
const codeFiles = ['../astro.config.ts', '../tailwind.config.ts', '../package.json'];

export const hashSiteCode = (): string => {
  const hash = createHash('sha256');
  const folders = codeFolders.map((folder) => join(import.meta.dirname, folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(),
  );
  for (const file of [...files, ...codeFiles.map((name) => join(import.meta.dirname, name))])
    hash.update(`${file.slice(import.meta.dirname.length)}\0`).update(readFileSync(file));
  return hash.digest('hex');
};

/** Everything that a release depends on: content, code, address, and the day in Berlin. */
export const hashSnapshot = (
  snapshot: SiteSnapshot,
  { codeHash, day, publicUrl }: { codeHash: string; day: string; publicUrl: string },
): string =>
  createHash('sha256')
    .update(JSON.stringify([snapshot, codeHash, day, publicUrl]))
    .digest('hex');
