import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../releases/list-files.ts';

/** Names of a release's own files: without what lies compressed beside them or names the release. */
const ownFiles = (release: string): string[] =>
  listFiles(release).filter((path) => path !== 'release.json' && !/\.(br|gz)$/.test(path));

/** Paths that only one of two releases has, or that are not equal byte for byte. */
export const compareReleases = (
  one: string,
  other: string,
  isLeftOut: (path: string) => boolean = () => false,
): string[] => {
  const paths = new Set([...ownFiles(one), ...ownFiles(other)]);
  return [...paths]
    .filter((path) => {
      if (isLeftOut(path)) return false;
      const [a, b] = [join(one, path), join(other, path)];
      return !existsSync(a) || !existsSync(b) || !readFileSync(a).equals(readFileSync(b));
    })
    .toSorted();
};
