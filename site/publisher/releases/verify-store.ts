import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { inParallel } from '../in-parallel.ts';
import { hashOf, type BlobStore } from './blob-store.ts';

const opened = {
  '.br': promisify(brotliDecompress),
  '.gz': promisify(gunzip),
} as const;

const isSound = async (path: string, hash: string): Promise<boolean> => {
  const content = await readFile(path).catch(() => null);
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
  await inParallel(used, 8, async (hash) => {
    if (!(await isSound(blobs.path(hash), hash))) forget(hash);
    if (!withForms) return;
    for (const form of ['.br', '.gz'] as const)
      if (!(await isFormSound(blobs.path(hash, form), form, hash))) forget(hash, form);
  });
  return damaged;
};
