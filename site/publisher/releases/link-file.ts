import { randomBytes } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** The same file under a second name; a copy where the file system knows no (more) hard links. */
const linkOrCopy = (from: string, to: string): void => {
  try {
    linkSync(from, to);
  } catch (error) {
    if (['EEXIST', 'ENOENT', 'ENOSPC'].includes(codeOf(error) ?? '')) throw error;
    copyFileSync(from, to);
  }
};

const isSameFile = (a: string, b: string): boolean => {
  const [one, other] = [statSync(a), statSync(b)];
  return one.ino === other.ino && one.dev === other.dev;
};

/**
 * Puts the file `from` at `to` as well, in one step: whoever reads `to` meanwhile gets the old bytes
 * or the new ones.
 */
export const linkFile = (from: string, to: string): void => {
  const found = statSync(to, { throwIfNoEntry: false });
  if (found === undefined) {
    mkdirSync(dirname(to), { recursive: true });
    return linkOrCopy(from, to);
  }
  // Renaming one link of a file onto another does nothing and leaves both.
  if (isSameFile(from, to)) return;
  const next = join(dirname(to), `.${basename(to)}.${randomBytes(4).toString('hex')}`);
  linkOrCopy(from, next);
  renameSync(next, to);
  rmSync(next, { force: true });
};
