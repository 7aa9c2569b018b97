import { existsSync, lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import { dirname } from 'node:path';
import type { BlobStore } from './blob-store.ts';
import { compressedForms, isCompressible } from './compress.ts';
import type { FileHashes } from './layout.ts';
import { linkFile } from './link-file.ts';
import { listFiles } from './list-files.ts';

/** One of the two folders that take turns in being served, as links into the store. */
export interface ReleaseTree {
  directory: string;
  /** Makes each of `paths` what `wanted` says, or removes it where that says nothing. */
  write(wanted: FileHashes, paths: Iterable<string>): Promise<void>;
  /** Paths of what is not as `wanted` says, by looking at every file. */
  differences(wanted: FileHashes): string[];
  /** Folders whose names have changed since the last call. */
  takeTouched(): Set<string>;
}

/** So many files are written before others get a turn in this process. */
const filesInARow = 200;

const inodeOf = (path: string): number | null =>
  lstatSync(path, { throwIfNoEntry: false })?.ino ?? null;

export const createReleaseTree = (directory: string, blobs: BlobStore): ReleaseTree => {
  let touched = new Set<string>();
  const at = (path: string): string => `${directory}/${path}`;

  const removeFile = (path: string): void => {
    if (existsSync(path)) unlinkSync(path);
  };

  /** An empty folder would look like an address. */
  const removeEmptyFolders = (path: string): void => {
    for (let folder = dirname(path); folder.includes('/'); folder = dirname(folder)) {
      const isThere = existsSync(at(folder));
      if (isThere && readdirSync(at(folder)).length > 0) return;
      if (isThere) rmdirSync(at(folder));
      touched.delete(at(folder));
      touched.add(dirname(at(folder)));
    }
  };

  const remove = (path: string): void => {
    for (const form of ['', ...compressedForms]) removeFile(at(path + form));
    touched.add(dirname(at(path)));
    removeEmptyFolders(path);
  };

  const place = (path: string, hash: string): void => {
    linkFile(blobs.path(hash), at(path));
    touched.add(dirname(at(path)));
    if (!isCompressible(path)) return;
    const forms = blobs.forms(hash) ?? [];
    for (const form of compressedForms)
      if (forms.includes(form)) linkFile(blobs.path(hash, form), at(path + form));
      else removeFile(at(path + form));
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
      for (const path of all) if (!wanted.has(path)) remove(path);
      for (const [index, path] of all.entries()) {
        const hash = wanted.get(path);
        if (hash !== undefined) place(path, hash);
        if (index % filesInARow === filesInARow - 1) await breathe();
      }
    },

    differences(wanted) {
      if (!existsSync(directory)) return [...wanted.keys()];
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
