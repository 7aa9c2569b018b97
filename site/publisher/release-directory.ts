import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { join } from 'node:path';
import { releaseManifestSchema, type ReleaseManifest } from '@netzwerk/shared';

const keptReleases = 5;

export interface CurrentRelease {
  manifest: ReleaseManifest;
  publicDirectory: string;
}

/** Sorts by time; no dot in it, because names with a dot are unfinished. */
export const newReleaseId = (now: Date): string =>
  `${now.toISOString().replace(/[-:]/g, '').replace(/\..*$/, 'Z')}-${randomBytes(3).toString('hex')}`;

export const releasesIn = (dataDir: string): string => join(dataDir, 'releases');

export const readCurrentRelease = async (dataDir: string): Promise<CurrentRelease | null> => {
  const id = await readlink(join(releasesIn(dataDir), 'current')).catch(() => null);
  if (id === null) return null;
  const directory = join(releasesIn(dataDir), id);
  const manifest = await readFile(join(directory, 'release.json'), 'utf8');
  return {
    manifest: releaseManifestSchema.parse(JSON.parse(manifest)),
    publicDirectory: join(directory, 'public'),
  };
};

const syncPath = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
};

/** Everything below a folder is on the disk, not only in memory, when this resolves. */
const syncTree = async (directory: string): Promise<void> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const folders = entries.filter((entry) => entry.isDirectory());
  for (const entry of [...files, ...folders]) await syncPath(join(entry.parentPath, entry.name));
  await syncPath(directory);
};

/**
 * Makes a finished release the one that is served. Until the last rename the old one stands, from
 * then on the new one: there is no moment in between, not even when the power fails.
 */
export const switchRelease = async (
  dataDir: string,
  workingDirectory: string,
  id: string,
): Promise<void> => {
  const releases = releasesIn(dataDir);
  await syncTree(workingDirectory);
  await rename(workingDirectory, join(releases, id));
  await syncPath(releases);
  const next = join(releases, 'current.next');
  await rm(next, { force: true });
  await symlink(id, next);
  await rename(next, join(releases, 'current'));
  await syncPath(releases);
};

const remove = (path: string): Promise<void> => rm(path, { recursive: true, force: true });

/** Keeps the current release and the ones before it, and forgets files that no release has. */
export const pruneReleases = async (dataDir: string): Promise<void> => {
  const releases = releasesIn(dataDir);
  const current = await readlink(join(releases, 'current'));
  const others = (await readdir(releases))
    .filter((name) => name !== 'current' && name !== current && !name.includes('.'))
    .sort()
    .reverse();
  for (const id of others.slice(keptReleases - 1)) {
    // Out of sight first, so that a half-removed folder never looks like a release.
    await rename(join(releases, id), join(releases, `${id}.tmp`));
    await remove(join(releases, `${id}.tmp`));
  }
  for (const cache of ['media-cache', 'files-cache']) {
    const directory = join(dataDir, cache);
    if (!existsSync(directory)) continue;
    for (const name of await readdir(directory)) {
      if (name.endsWith('.json')) continue;
      const { nlink } = await stat(join(directory, name));
      if (nlink === 1) await remove(join(directory, name));
    }
  }
};

/** Clears what a publisher that was killed has left behind. */
export const clearLeftovers = async (dataDir: string): Promise<void> => {
  const isLeftover: Readonly<Record<string, RegExp>> = {
    releases: /\.(tmp|next)$/,
    work: /^build-/,
    'media-cache': /\.(part|original)$/,
    'files-cache': /\.part$/,
  };
  for (const [folder, pattern] of Object.entries(isLeftover)) {
    const directory = join(dataDir, folder);
    await mkdir(directory, { recursive: true });
    for (const name of await readdir(directory))
      if (pattern.test(name)) await remove(join(directory, name));
  }
};
