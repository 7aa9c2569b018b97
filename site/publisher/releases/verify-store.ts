import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { inParallel } from '../in-parallel.ts';
import { hashOf, type BlobStore } from './blob-store.ts';

const opened = {
  '.br': promisify(brotliDecompress),
  '.gz': promisify(gunzip),
} as const;

/** So many files are read before others get a turn in this process. */
const filesInARow = 50;

const contentOf = (path: string): Buffer | null => {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
};

/** Reads at once: handing small files to Node's thread pool and back takes longer than reading them. */
const isSound = (path: string, hash: string): boolean => {
  const content = contentOf(path);
  return content === null || hashOf(content) === hash;
};

const isFormSound = async (
  path: string,
  form: keyof typeof opened,
  hash: string,
): Promise<boolean> => {
  const compressed = await readFile(path).catch(() => null);
  if (compressed === null) return true;
  const content = await opened[form](compressed).catch(() => null);
  return content !== null && hashOf(content) === hash;
};

/**
 * Reads every kept file that is in use and deletes those whose bytes are no longer what their name
 * says, so that they are made again. Resolves with the hashes of the damaged ones.
 */
export const verifyStore = async (
  blobs: BlobStore,
  used: ReadonlySet<string>,
  /** Whether the compressed forms are opened too, which takes several times as long. */
  withForms: boolean,
): Promise<Set<string>> => {
  const damaged = new Set<string>();
  const forget = (hash: string, form?: string): void => {
    damaged.add(hash);
    blobs.drop(hash, form);
  };
  let read = 0;
  for (const hash of used) {
    if (!isSound(blobs.path(hash), hash)) forget(hash);
    read += 1;
    if (read % filesInARow === 0) await breathe();
  }
  if (!withForms) return damaged;
  await inParallel(used, 8, async (hash) => {
    for (const form of ['.br', '.gz'] as const)
      if (!(await isFormSound(blobs.path(hash, form), form, hash))) forget(hash, form);
  });
  return damaged;
};
