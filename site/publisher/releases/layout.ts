import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { ShardedMap } from '../sharded-map.ts';

export const treeNames = ['a', 'b'] as const;
export type TreeName = (typeof treeNames)[number];

/**
 * Every file of a release by its place in the tree (`public/themen/x/index.html`,
 * `public/feed.xml`, `redirects.json`), with the SHA-256 of its bytes in hex. `release.json`, which
 * names the release, and the compressed forms are not among them.
 */
export type FileHashes = ShardedMap<string>;

/** Where the publisher keeps releases; the gateway reads `current` and what lies behind it. */
export interface ReleaseLayout {
  /** Folder of all of this. */
  root: string;
  /** Symbolic link to the tree that is served. */
  current: string;
  tree: (name: TreeName) => string;
  /** Bytes under their hash; the trees are links to them. */
  store: string;
  /** What each of the last releases changed, so that one can go back. */
  history: string;
  /** Files that are served a while longer although no page of the release needs them. */
  lingering: string;
  /** How many orders to forget the history have been carried out. */
  purged: string;
}

export const releaseLayout = (dataDir: string): ReleaseLayout => {
  const root = join(dataDir, 'releases');
  return {
    root,
    current: join(root, 'current'),
    tree: (name) => join(root, name),
    store: join(root, 'store'),
    history: join(root, 'history'),
    lingering: join(root, 'lingering.json'),
    purged: join(root, 'purged.json'),
  };
};

/** Sorts by time; fit for a file name. */
export const newReleaseId = (nowMs: number): string => {
  const moment = new Date(nowMs).toISOString().replace(/[-:.]/g, '');
  return `${moment}-${randomBytes(3).toString('hex')}`;
};

/** As the gateway answers it: `/themen/x/` for `public/themen/x/index.html`, null beside `public`. */
export const addressOf = (path: string): string | null =>
  path.startsWith('public/') ? path.slice('public'.length).replace(/\/index\.html$/, '/') : null;
