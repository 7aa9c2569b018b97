import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inParallel } from '../in-parallel.ts';
import { compress, compressedForms, worthwhileBytes } from './compress.ts';
import { linkFile } from './link-file.ts';
import { syncPaths } from './sync-files.ts';

/** Files by the SHA-256 of their bytes, so that equal ones are kept once, however often they serve. */
export interface BlobStore {
  /** Keeps bytes and resolves with their hash. */
  put(content: Buffer): Promise<string>;
  /** Keeps a file that lies elsewhere and never changes; `hash` is that of its bytes. */
  adopt(path: string, hash: string): Promise<void>;
  /** Where the bytes lie; `form` is one of `.br`, `.gz`. */
  path(hash: string, form?: string): string;
  has(hash: string): Promise<boolean>;
  /** Makes the compressed forms of what lies at `place` of a release, once. */
  compress(hash: string, place: string): Promise<void>;
  /** Whether {@link compress} has been here, and which forms there are. */
  forms(hash: string): Promise<readonly string[] | null>;
  /** All that was written since the last call outlasts a power failure when this resolves. */
  sync(): Promise<void>;
  /** Forgets one file, as damaged; it is made again by the next {@link put}. */
  drop(hash: string, form?: string): Promise<void>;
  /** Deletes what is not needed; resolves with how many files that were. */
  sweep(needed: ReadonlySet<string>): Promise<number>;
}

export const hashOf = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('hex');

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Name of a file of the store without the end that says its form. */
const hashIn = (name: string): string => name.slice(0, 64);

export const createBlobStore = (directory: string): BlobStore => {
  let written = new Set<string>();
  /** Forms of what has been compressed; small files have none. */
  const knownForms = new Map<string, readonly string[]>();
  const path = (hash: string, form = ''): string =>
    join(directory, hash.slice(0, 2), `${hash}${form}`);

  const write = async (target: string, content: Buffer): Promise<void> => {
    const part = `${target}.part`;
    await writeFile(part, content).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      await mkdir(dirname(target), { recursive: true });
      await writeFile(part, content);
    });
    await rename(part, target);
    written.add(target).add(dirname(target));
  };

  const forms = async (hash: string): Promise<readonly string[] | null> => {
    const known = knownForms.get(hash);
    if (known) return known;
    const there = await Promise.all(compressedForms.map((form) => isThere(path(hash, form))));
    if (!there.every(Boolean)) return null;
    knownForms.set(hash, compressedForms);
    return compressedForms;
  };

  return {
    path,
    forms,
    has: (hash) => isThere(path(hash)),

    async put(content) {
      const hash = hashOf(content);
      const found = await stat(path(hash)).catch(() => null);
      if (found?.size !== content.length) await write(path(hash), content);
      return hash;
    },

    async adopt(file, hash) {
      if (await isThere(path(hash))) return;
      await linkFile(file, path(hash));
      written.add(path(hash)).add(dirname(path(hash)));
    },

    async compress(hash, place) {
      if ((await forms(hash)) !== null) return;
      const content = await readFile(path(hash));
      if (content.length < worthwhileBytes) {
        knownForms.set(hash, []);
        return;
      }
      const compressed = await compress(place, content);
      for (const [index, form] of compressedForms.entries())
        await write(path(hash, form), compressed[index] ?? Buffer.alloc(0));
      knownForms.set(hash, compressedForms);
    },

    async sync() {
      const waiting = written;
      written = new Set();
      await syncPaths(waiting, directory);
    },

    async drop(hash, form) {
      knownForms.delete(hash);
      await rm(path(hash, form), { force: true });
    },

    async sweep(needed) {
      const folders = await readdir(directory).catch(() => []);
      let deleted = 0;
      for (const folder of folders) {
        const names = await readdir(join(directory, folder));
        const idle = names.filter((name) => !needed.has(hashIn(name)) || name.endsWith('.part'));
        await inParallel(idle, 8, (name) => rm(join(directory, folder, name), { force: true }));
        for (const name of idle) knownForms.delete(hashIn(name));
        deleted += idle.length;
      }
      return deleted;
    },
  };
};
