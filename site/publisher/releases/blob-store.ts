import { hash as digest } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  compress,
  compressedForms,
  gainsByTime,
  worthwhileBytes,
  type Effort,
} from './compress.ts';
import { linkFile } from './link-file.ts';
import { syncPaths } from './sync-files.ts';

/**
 * Files by the SHA-256 of their bytes, so that equal ones are kept once, however often they serve.
 * What is done to small files is not left to Node's thread pool: handing it over and back costs
 * several times what the work itself does, which counts when ten thousand pages are new.
 */
export interface BlobStore {
  /** Keeps bytes and answers with their hash. */
  put(content: Buffer): string;
  /** Keeps a file that lies elsewhere and never changes; `hash` is that of its bytes. */
  adopt(path: string, hash: string): void;
  /** Where the bytes lie; `form` is one of `.br`, `.gz`. */
  path(hash: string, form?: string): string;
  has(hash: string): boolean;
  /** Makes the compressed forms of what lies at `place` of a release, once; better ones in place of quick ones. */
  compress(hash: string, place: string, effort: Effort): Promise<void>;
  /** Whether {@link compress} would have something to do if it took its time. */
  isUnfinished(hash: string): boolean;
  /** Whether {@link compress} has been here, and which forms there are. */
  forms(hash: string): readonly string[] | null;
  /** All that was written since the last call outlasts a power failure when this resolves. */
  sync(): Promise<void>;
  /** Forgets one file, as damaged; it is made again by the next {@link put}. */
  drop(hash: string, form?: string): void;
  /** Deletes what is not needed; resolves with how many files that were. */
  sweep(needed: ReadonlySet<string>): Promise<number>;
}

export const hashOf = (content: Buffer | string): string => digest('sha256', content, 'hex');

const sizeOf = (path: string): number | undefined =>
  statSync(path, { throwIfNoEntry: false })?.size;

/** Name of a file of the store without the end that says its form. */
const hashIn = (name: string): string => name.slice(0, 64);

export const createBlobStore = (directory: string): BlobStore => {
  let written = new Set<string>();
  /** Forms of what has been compressed; small files have none. */
  const knownForms = new Map<string, readonly string[]>();
  /** Compressed in a hurry, and not again since. A new process takes them as they are. */
  const hurried = new Set<string>();
  const path = (hash: string, form = ''): string =>
    `${directory}/${hash.slice(0, 2)}/${hash}${form}`;

  const folders = new Set<string>();
  const write = (target: string, content: Buffer): void => {
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(`${target}.part`, content);
    renameSync(`${target}.part`, target);
    written.add(target).add(folder);
  };

  const forms = (hash: string): readonly string[] | null => {
    const known = knownForms.get(hash);
    if (known) return known;
    if (compressedForms.some((form) => sizeOf(path(hash, form)) === undefined)) return null;
    knownForms.set(hash, compressedForms);
    return compressedForms;
  };

  return {
    path,
    forms,
    has: (hash) => sizeOf(path(hash)) !== undefined,

    put(content) {
      const hash = hashOf(content);
      if (sizeOf(path(hash)) !== content.length) write(path(hash), content);
      return hash;
    },

    adopt(file, hash) {
      if (sizeOf(path(hash)) !== undefined) return;
      linkFile(file, path(hash));
      written.add(path(hash)).add(dirname(path(hash)));
    },

    isUnfinished: (hash) => forms(hash) === null || hurried.has(hash),

    async compress(hash, place, effort) {
      if (forms(hash) !== null && (effort === 'quick' || !hurried.has(hash))) return;
      const content = await readFile(path(hash));
      if (content.length < worthwhileBytes) {
        knownForms.set(hash, []);
        return;
      }
      const compressed = await compress(place, content, effort);
      for (const [index, form] of compressedForms.entries())
        write(path(hash, form), compressed[index] ?? Buffer.alloc(0));
      knownForms.set(hash, compressedForms);
      if (effort === 'quick' && gainsByTime(place)) hurried.add(hash);
      else hurried.delete(hash);
    },

    async sync() {
      const waiting = written;
      written = new Set();
      await syncPaths(waiting, directory);
    },

    drop(hash, form) {
      knownForms.delete(hash);
      hurried.delete(hash);
      rmSync(path(hash, form), { force: true });
    },

    async sweep(needed) {
      const found = await readdir(directory).catch(() => []);
      let deleted = 0;
      for (const folder of found) {
        const names = await readdir(join(directory, folder));
        const idle = names.filter((name) => !needed.has(hashIn(name)) || name.endsWith('.part'));
        for (const name of idle) {
          rmSync(join(directory, folder, name), { force: true });
          knownForms.delete(hashIn(name));
          hurried.delete(hashIn(name));
        }
        deleted += idle.length;
      }
      return deleted;
    },
  };
};
