import { mkdir, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { releaseManifestSchema, type ReleaseManifest } from '@netzwerk/shared';
import { differences, ShardedMap } from '../sharded-map.ts';
import type { BlobStore } from './blob-store.ts';
import { isCompressible, type Effort } from './compress.ts';
import { treeNames, type FileHashes, type ReleaseLayout, type TreeName } from './layout.ts';
import type { Lingering } from './lingering.ts';
import { readTree } from './read-tree.ts';
import { changesBetween, type Changes } from './release-history.ts';
import { createReleaseTree } from './release-tree.ts';
import { syncPath, syncPaths } from './sync-files.ts';
import { writeComplete } from './write-complete.ts';

export interface LiveRelease {
  /** Null before the first release. */
  manifest: ReleaseManifest | null;
  files: FileHashes;
}

/** What is served: two trees that take turns, and the link that says whose turn it is. */
export interface Releases {
  live(): LiveRelease;
  /** Serves `files`; until the last moment, and when anything fails, what was served before. */
  switchTo(
    files: FileHashes,
    manifest: ReleaseManifest,
    /** Done when all bytes are on the disk, right before the switch; if it fails, there is none. */
    beforeSwitch: () => Promise<void>,
  ): Promise<void>;
  /** Looks at every served file and mends what is not as it should be; resolves with paths. */
  mend(): Promise<string[]>;
  /**
   * Makes the other tree like the served one, looking at every file where nobody knows what it holds:
   * the next switch then has to write only what changes, and what was taken down lies nowhere.
   */
  readyStandby(): Promise<void>;
  /**
   * Compresses a few files that have no compressed forms yet, or `thorough`ly those that have them in a
   * hurry; false when none is left.
   */
  compressSome(effort: Effort): Promise<boolean>;
  /** Stops serving what has lingered long enough. */
  expire(): Promise<void>;
}

interface Options {
  layout: ReleaseLayout;
  blobs: BlobStore;
  lingering: Lingering;
  now: () => number;
}

/** Above this the switch does not wait for compressed forms; readers get plain bytes meanwhile. */
const compressedBeforeSwitch = 100;
/** Of the thorough ones few, since an editor who publishes meanwhile waits for them. */
const compressedAtOnce: Readonly<Record<Effort, number>> = { quick: 16, thorough: 4 };

const readManifest = async (directory: string): Promise<ReleaseManifest | null> => {
  const text = await readFile(join(directory, 'release.json'), 'utf8').catch(() => null);
  return text === null ? null : releaseManifestSchema.parse(JSON.parse(text));
};

export const openReleases = async (options: Options): Promise<Releases> => {
  const { layout, blobs, lingering, now } = options;
  await mkdir(layout.store, { recursive: true });
  const target = await readlink(layout.current).catch(() => null);
  let liveName: TreeName | null = treeNames.find((name) => name === target) ?? null;
  const trees = {
    a: createReleaseTree(layout.tree('a'), blobs),
    b: createReleaseTree(layout.tree('b'), blobs),
  };
  let live: LiveRelease = {
    manifest: target === null ? null : await readManifest(layout.current),
    files: ShardedMap.of(),
  };
  if (liveName !== null) {
    const found = await readTree(layout.tree(liveName), layout.store);
    const files = [...found].filter(([path]) => !lingering.has(path));
    live = { ...live, files: ShardedMap.of(files) };
  }
  /** What each tree may not have yet; `null`: nobody knows. */
  const behind: Record<TreeName, Set<string> | null> = { a: null, b: null };

  interface Compressing {
    /** Files of which none is left to do. */
    done: FileHashes;
    /** Where it stopped: a look at every file for each few of them would take minutes. */
    walk: { files: FileHashes; rest: ReturnType<typeof differences<string>> } | null;
  }
  const nothingCompressed = (): Record<Effort, Compressing> => ({
    quick: { done: ShardedMap.of(), walk: null },
    thorough: { done: ShardedMap.of(), walk: null },
  });
  let compressing = nothingCompressed();

  const point = async (name: TreeName): Promise<void> => {
    const next = `${layout.current}.next`;
    await rm(next, { force: true });
    await symlink(name, next);
    await rename(next, layout.current);
    await syncPath(layout.root);
  };

  /** Directories of releases as they were kept before there were two trees. */
  const removeOldLayout = async (): Promise<void> => {
    const known = new Set<string>(['store', 'history', ...treeNames]);
    for (const entry of await readdir(layout.root, { withFileTypes: true }))
      if (entry.isDirectory() && !known.has(entry.name))
        await rm(join(layout.root, entry.name), { recursive: true, force: true });
  };

  const compressFew = async (files: FileHashes, changed: readonly string[]): Promise<void> => {
    const pages = changed.filter((path) => files.has(path) && isCompressible(path));
    if (pages.length > compressedBeforeSwitch) return;
    await Promise.all(pages.map((path) => blobs.compress(files.get(path) ?? '', path, 'quick')));
  };

  const pathsToWrite = (name: TreeName, wanted: FileHashes, changes: Changes): Iterable<string> => {
    const known = behind[name];
    if (known === null) return trees[name].differences(wanted);
    return new Set([...known, ...Object.keys(changes)]);
  };

  const switchTo: Releases['switchTo'] = async (files, manifest, beforeSwitch) => {
    const standby = standbyName();
    const tree = trees[standby];
    const changes = changesBetween(live.files, files);
    lingering.follow(live.files, files, now());
    const wanted = lingering.with(files);
    const paths = pathsToWrite(standby, wanted, changes);
    // Until it is through, nobody knows what that tree holds.
    behind[standby] = null;
    await mkdir(tree.directory, { recursive: true });
    await compressFew(files, Object.keys(changes));
    await tree.write(wanted, paths);
    await blobs.sync();
    await syncPaths(tree.takeTouched(), layout.root);
    await writeComplete(join(tree.directory, 'release.json'), JSON.stringify(manifest));
    await beforeSwitch();
    await point(standby);

    const isFirst = liveName === null;
    if (liveName !== null && behind[liveName] !== null)
      behind[liveName] = new Set([...(behind[liveName] ?? []), ...Object.keys(changes)]);
    behind[standby] = new Set();
    liveName = standby;
    live = { manifest, files };
    await lingering.save();
    if (isFirst) await removeOldLayout();
  };

  const standbyName = (): TreeName => (liveName === 'a' ? 'b' : 'a');

  const mend: Releases['mend'] = async () => {
    if (liveName === null || live.manifest === null) return [];
    compressing = nothingCompressed();
    const damaged = trees[liveName].differences(lingering.with(live.files));
    behind[standbyName()] = null;
    if (damaged.length === 0) behind[liveName] = new Set();
    else {
      await switchTo(live.files, live.manifest, () => Promise.resolve());
      behind[standbyName()] = null;
    }
    return damaged;
  };

  const readyStandby: Releases['readyStandby'] = async () => {
    if (liveName === null) return;
    const name = standbyName();
    const wanted = lingering.with(live.files);
    await mkdir(trees[name].directory, { recursive: true });
    await trees[name].write(wanted, behind[name] ?? trees[name].differences(wanted));
    behind[name] = new Set();
  };

  const writeBoth = async (paths: readonly string[]): Promise<void> => {
    const wanted = lingering.with(live.files);
    for (const name of treeNames) if (behind[name] !== null) await trees[name].write(wanted, paths);
  };

  const compressSome: Releases['compressSome'] = async (effort) => {
    const { files } = live;
    const state = compressing[effort];
    const walk =
      state.walk?.files === files ? state.walk : { files, rest: differences(state.done, files) };
    // If this fails, it is begun anew.
    state.walk = null;
    const isWaiting = (hash: string): boolean =>
      effort === 'quick' ? blobs.forms(hash) === null : blobs.isUnfinished(hash);
    const waiting: [string, string][] = [];
    let isThrough = false;
    while (!isThrough && waiting.length < compressedAtOnce[effort]) {
      const next = walk.rest.next();
      isThrough = next.done === true;
      const [path, , hash] = next.value ?? ['', undefined, undefined];
      if (hash !== undefined && isCompressible(path) && isWaiting(hash)) waiting.push([path, hash]);
    }
    await Promise.all(waiting.map(([path, hash]) => blobs.compress(hash, path, effort)));
    await blobs.sync();
    await writeBoth(waiting.map(([path]) => path));
    if (isThrough) state.done = files;
    else state.walk = walk;
    return waiting.length > 0;
  };

  return {
    live: () => live,
    switchTo,
    mend,
    readyStandby,
    compressSome,
    async expire() {
      await writeBoth(await lingering.expire(now()));
    },
  };
};
