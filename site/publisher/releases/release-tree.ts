import { lstatSync, readdirSync } from 'node:fs';
import { readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { inParallel } from '../in-parallel.ts';
import type { BlobStore } from './blob-store.ts';
import { compressedForms, isCompressible } from './compress.ts';
import type { FileHashes } from './layout.ts';
import { linkFile } from './link-file.ts';

/** One of the two folders that take turns in being served, as links into the store. */
export interface ReleaseTree {
  directory: string;
  /** Makes each of `paths` what `wanted` says, or removes it where that says nothing. */
  write(wanted: FileHashes, paths: Iterable<string>): Promise<void>;
  /** Paths of what is not as `wanted` says, by looking at every file. */
  differences(wanted: FileHashes): Promise<string[]>;
  /** Folders whose names have changed since the last call. */
  takeTouched(): Set<string>;
}

const filesAtOnce = 8;

/** All files below `directory`, with `/` between the parts of their paths. */
export const listFiles = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .map((path) => path.split(sep).join('/'));

const inodeOf = (path: string): number | null =>
  lstatSync(path, { throwIfNoEntry: false })?.ino ?? null;

export const createReleaseTree = (directory: string, blobs: BlobStore): ReleaseTree => {
  let touched = new Set<string>();
  const at = (path: string): string => join(directory, path);

  /** An empty folder would look like an address. */
  const removeEmptyFolders = async (path: string): Promise<void> => {
    for (let folder = dirname(path); folder.includes('/'); folder = dirname(folder)) {
      const isGone = await rmdir(at(folder)).then(
        () => true,
        ({ code }: NodeJS.ErrnoException) => code === 'ENOENT',
      );
      touched.delete(at(folder));
      touched.add(dirname(at(folder)));
      if (!isGone) return void touched.add(at(folder));
    }
  };

  const remove = async (path: string): Promise<void> => {
    for (const form of ['', ...compressedForms]) await rm(at(path + form), { force: true });
    touched.add(dirname(at(path)));
    await removeEmptyFolders(path);
  };

  const place = async (path: string, hash: string): Promise<void> => {
    await linkFile(blobs.path(hash), at(path));
    touched.add(dirname(at(path)));
    if (!isCompressible(path)) return;
    const forms = (await blobs.forms(hash)) ?? [];
    for (const form of compressedForms)
      if (forms.includes(form)) await linkFile(blobs.path(hash, form), at(path + form));
      else await rm(at(path + form), { force: true });
  };

  const isInPlace = (path: string, hash: string, names: ReadonlySet<string>): boolean => {
    if (inodeOf(at(path)) !== inodeOf(blobs.path(hash))) return false;
    if (!isCompressible(path)) return true;
    return compressedForms.every((form) => {
      if (!names.has(path + form)) return inodeOf(blobs.path(hash, form)) === null;
      return inodeOf(at(path + form)) === inodeOf(blobs.path(hash, form));
    });
  };

  return {
    directory,

    async write(wanted, paths) {
      const all = [...paths];
      // Before anything is added: where a folder was there may have to be a file now.
      await inParallel(
        all.filter((path) => !wanted.has(path)),
        1,
        remove,
      );
      await inParallel(all, filesAtOnce, async (path) => {
        const hash = wanted.get(path);
        if (hash !== undefined) await place(path, hash);
      });
    },

    async differences(wanted) {
      const isThere = await readdir(directory).then(
        () => true,
        () => false,
      );
      if (!isThere) return [...wanted.keys()];
      const names = new Set(listFiles(directory));
      const found = [...wanted].filter(([path, hash]) => !isInPlace(path, hash, names));
      const isForm = (name: string): boolean =>
        compressedForms.some((form) => name.endsWith(form) && wanted.has(name.slice(0, -3)));
      const foreign = [...names].filter(
        (name) => name !== 'release.json' && !wanted.has(name) && !isForm(name),
      );
      return [...found.map(([path]) => path), ...foreign];
    },

    takeTouched() {
      const folders = touched;
      touched = new Set();
      return folders;
    },
  };
};
