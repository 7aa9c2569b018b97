import { lstatSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What tells one switch from every other, null before the first release. The link alternates
 * between the same two trees, so where it points says nothing; that it is a new link does.
 */
export const currentSwitch = (releasesDirectory: string): string | null => {
  const found = lstatSync(join(releasesDirectory, 'current'), {
    bigint: true,
    throwIfNoEntry: false,
  });
  return found === undefined ? null : `${found.ino}:${found.ctimeNs}`;
};

export interface SwitchedTree {
  switchId: string;
  /** Of the tree itself: what is read here belongs together as long as no other switch follows. */
  directory: string;
}

/** Where `current` points, together with the switch that made it point there. */
export const currentTree = (releasesDirectory: string): SwitchedTree | null => {
  for (;;) {
    const switchId = currentSwitch(releasesDirectory);
    if (switchId === null) return null;
    const target = readlinkSync(join(releasesDirectory, 'current'));
    if (currentSwitch(releasesDirectory) === switchId)
      return { switchId, directory: join(releasesDirectory, target) };
  }
};
