import { lstatSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { hashOf } from './blob-store.ts';
import { compressedForms } from './compress.ts';
import { listFiles } from './list-files.ts';

const namesByInode = (store: string): Map<number, string> => {
  const names = new Map<number, string>();
  for (const folder of readdirSync(store))
    for (const name of readdirSync(`${store}/${folder}`))
      if (name.length === 64) names.set(lstatSync(`${store}/${folder}/${name}`).ino, name);
  return names;
};

/**
 * What a tree on disk holds. A link into the store is known by its inode, so that a damaged file
 * still tells what it should be; anything else is read.
 */
export const readTree = async (tree: string, store: string): Promise<Map<string, string>> => {
  const known = namesByInode(store);
  const paths = new Set(listFiles(tree));
  const hashes = new Map<string, string>();
  for (const path of paths) {
    const isForm = compressedForms.some(
      (form) => path.endsWith(form) && paths.has(path.slice(0, -form.length)),
    );
    if (isForm || path === 'release.json') continue;
    const full = `${tree}/${path}`;
    hashes.set(path, known.get(lstatSync(full).ino) ?? hashOf(await readFile(full)));
  }
  return hashes;
};
