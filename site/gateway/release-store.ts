import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { redirectSchema, releaseManifestSchema, type ReleaseManifest } from '@netzwerk/shared';
import type { Encoding } from './accepted-encoding.ts';
import { currentSwitch, currentTree, type SwitchedTree } from './current-switch.ts';
import { openFile, type OpenFile } from './open-file.ts';
import { createRedirectTable, type RedirectTable } from './redirect-table.ts';

export interface Release {
  switchId: string;
  manifest: ReleaseManifest;
  redirects: RedirectTable;
}

/** A file in the form in which it is sent. */
export interface Representation extends OpenFile {
  encoding: Encoding | null;
}

export interface ReleaseStore {
  current(): Promise<Release | null>;
  /** False as soon as another switch has followed: what this release does not have may be there now. */
  isCurrent(release: Release): boolean;
  /**
   * Opens a file of the current release, in the first of `encodings` that it lies there in, else as
   * it is. The caller closes it. Null where there is none, or none that may be asked for.
   */
  open(path: string, encodings?: readonly Encoding[]): Promise<Representation | null>;
  has(path: string): Promise<boolean>;
}

const suffixes: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

/** Compressed forms are reached by negotiation only, and what begins with a dot is nobody's. */
const mayBeAsked = (path: string): boolean =>
  !path.includes('/.') && !Object.values(suffixes).some((suffix) => path.endsWith(suffix));

const readRelease = async ({ switchId, directory }: SwitchedTree): Promise<Release> => {
  const [manifest, redirects] = await Promise.all([
    readFile(join(directory, 'release.json'), 'utf8'),
    readFile(join(directory, 'redirects.json'), 'utf8'),
  ]);
  return {
    switchId,
    manifest: releaseManifestSchema.parse(JSON.parse(manifest)),
    redirects: createRedirectTable(redirectSchema.array().parse(JSON.parse(redirects))),
  };
};

const attemptsAtMost = 5;

/**
 * The release that `current` points to. Nothing of it is listed or kept: a switch costs the same
 * however large the site is. `onSwitch` is told of each one that a request has come upon.
 */
export const createReleaseStore = (
  releasesDirectory: string,
  onSwitch: () => void = () => undefined,
): ReleaseStore => {
  const publicDirectory = join(releasesDirectory, 'current', 'public');
  let known: { switchId: string; release: Promise<Release | null> } | null = null;

  /** A tree that is switched away from may be written into while it is read: then read the next. */
  const load = async (tree: SwitchedTree, attempt: number): Promise<Release | null> => {
    const isStill = (): boolean => currentSwitch(releasesDirectory) === tree.switchId;
    const release = await readRelease(tree).catch((error: unknown) => {
      if (isStill() || attempt >= attemptsAtMost) throw error;
      return null;
    });
    if (release !== null && (isStill() || attempt >= attemptsAtMost)) return release;
    const next = currentTree(releasesDirectory);
    return next === null ? null : load(next, attempt + 1);
  };

  const current = async (): Promise<Release | null> => {
    const switchId = currentSwitch(releasesDirectory);
    if (known !== null && known.switchId === switchId) return known.release;
    const tree = currentTree(releasesDirectory);
    if (tree === null) return null;
    const mine = { switchId: tree.switchId, release: load(tree, 1) };
    known = mine;
    // A release that cannot be read now may be readable at the next request.
    mine.release.then(onSwitch, () => {
      if (known === mine) known = null;
    });
    return mine.release;
  };

  const openFirst = async (
    path: string,
    encodings: readonly Encoding[],
  ): Promise<Representation | null> => {
    const place = join(publicDirectory, path);
    for (const encoding of encodings) {
      const file = await openFile(place + suffixes[encoding]);
      if (file !== null) return { ...file, encoding };
    }
    const file = await openFile(place);
    return file && { ...file, encoding: null };
  };

  /** Again when a switch came in between: every answer is of a release that was live when it began. */
  const open: ReleaseStore['open'] = async (path, encodings = []) => {
    if (!mayBeAsked(path)) return null;
    for (let attempt = 1; ; attempt += 1) {
      const before = currentSwitch(releasesDirectory);
      const file = await openFirst(path, encodings);
      if (currentSwitch(releasesDirectory) === before || attempt >= attemptsAtMost) return file;
      await file?.handle.close();
    }
  };

  return {
    current,
    isCurrent: ({ switchId }) => currentSwitch(releasesDirectory) === switchId,
    open,
    has: (path) =>
      stat(join(publicDirectory, path)).then(
        (found) => mayBeAsked(path) && found.isFile(),
        () => false,
      ),
  };
};
