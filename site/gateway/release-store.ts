import { readlinkSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { redirectSchema, releaseManifestSchema, type ReleaseManifest } from '@netzwerk/shared';
import type { Encoding } from './accepted-encoding.ts';
import { createRedirectTable, type RedirectTable } from './redirect-table.ts';

/** A file that may be served. Only what stands in the index of a release can be asked for. */
export interface ReleaseFile {
  diskPath: string;
  sizeBytes: number;
  modifiedAtMs: number;
  /** Sizes of the compressed forms that lie beside it. */
  compressed: Partial<Record<Encoding, number>>;
}

export interface Release {
  id: string;
  directory: string;
  manifest: ReleaseManifest;
  redirects: RedirectTable;
  file(path: string): ReleaseFile | undefined;
}

const suffixes: readonly (readonly [string, Encoding])[] = [
  ['.br', 'br'],
  ['.gz', 'gzip'],
];

const indexFiles = async (root: string): Promise<Map<string, ReleaseFile>> => {
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  const files = new Map<string, ReleaseFile>();
  await Promise.all(
    names
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const diskPath = join(entry.parentPath, entry.name);
        const { size, mtimeMs } = await stat(diskPath);
        const path = diskPath.slice(root.length).split(sep).join('/');
        files.set(path, { diskPath, sizeBytes: size, modifiedAtMs: mtimeMs, compressed: {} });
      }),
  );
  for (const [path, file] of files) {
    for (const [suffix, encoding] of suffixes) {
      const original = path.endsWith(suffix) && files.get(path.slice(0, -suffix.length));
      if (!original) continue;
      original.compressed[encoding] = file.sizeBytes;
      files.delete(path);
    }
  }
  return files;
};

const loadRelease = async (releasesDirectory: string, id: string): Promise<Release> => {
  const directory = join(releasesDirectory, id);
  const [manifest, redirects, files] = await Promise.all([
    readFile(join(directory, 'release.json'), 'utf8'),
    readFile(join(directory, 'redirects.json'), 'utf8'),
    indexFiles(join(directory, 'public')),
  ]);
  return {
    id,
    directory,
    manifest: releaseManifestSchema.parse(JSON.parse(manifest)),
    redirects: createRedirectTable(redirectSchema.array().parse(JSON.parse(redirects))),
    file: (path) => files.get(path),
  };
};

/** Where `current` points, or null before the first release. */
const currentId = (releasesDirectory: string): string | null => {
  try {
    return basename(readlinkSync(join(releasesDirectory, 'current')));
  } catch {
    return null;
  }
};

export interface ReleaseStore {
  /** The release that one request is answered from, whatever is switched meanwhile. */
  current(): Promise<Release | null>;
  /** A hashed file of an earlier release, for pages that a browser loaded before the switch. */
  findEarlier(path: string, current: Release): Promise<ReleaseFile | null>;
}

/**
 * Scripts and styles of every kept release stay available; images and documents only shortly after
 * a switch, because what an editor has taken down must not live on in old releases.
 */
const withdrawnAfterMs = 15 * 60_000;

export const createReleaseStore = (dataDir: string, now: () => number): ReleaseStore => {
  const releasesDirectory = join(dataDir, 'releases');
  let loaded: { id: string; release: Promise<Release> } | null = null;

  const current = async (): Promise<Release | null> => {
    const id = currentId(releasesDirectory);
    if (id === null) return null;
    if (loaded?.id !== id) {
      const release = loadRelease(releasesDirectory, id);
      const mine = { id, release };
      loaded = mine;
      // A release that cannot be read now may be readable at the next request.
      release.catch(() => {
        if (loaded === mine) loaded = null;
      });
    }
    return loaded.release;
  };

  const findEarlier = async (path: string, inUse: Release): Promise<ReleaseFile | null> => {
    const isCode = path.startsWith('/_astro/');
    if (!isCode && now() - Date.parse(inUse.manifest.builtAt) > withdrawnAfterMs) return null;
    const ids = (await readdir(releasesDirectory))
      .filter((id) => id !== 'current' && id !== inUse.id && !id.includes('.'))
      .sort()
      .reverse();
    for (const id of ids) {
      const diskPath = join(releasesDirectory, id, 'public', ...path.split('/'));
      const found = await stat(diskPath).catch(() => null);
      if (found?.isFile())
        return { diskPath, sizeBytes: found.size, modifiedAtMs: found.mtimeMs, compressed: {} };
    }
    return null;
  };

  return { current, findEarlier };
};
