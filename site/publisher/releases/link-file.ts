import { randomBytes } from 'node:crypto';
import { copyFile, link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** The same file under a second name; a copy where the file system knows no (more) hard links. */
const linkOrCopy = async (from: string, to: string): Promise<void> => {
  await link(from, to).catch((error: unknown) => {
    if (['EEXIST', 'ENOENT', 'ENOSPC'].includes(codeOf(error) ?? '')) throw error;
    return copyFile(from, to);
  });
};

const isSameFile = async (a: string, b: string): Promise<boolean> => {
  const [one, other] = await Promise.all([stat(a), stat(b)]);
  return one.ino === other.ino && one.dev === other.dev;
};

/**
 * Puts the file `from` at `to` as well, in one step: whoever reads `to` meanwhile gets the old bytes
 * or the new ones. Resolves with whether anything was done.
 */
export const linkFile = async (from: string, to: string): Promise<boolean> => {
  try {
    await linkOrCopy(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      await mkdir(dirname(to), { recursive: true });
      await linkOrCopy(from, to);
      return true;
    }
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  // Renaming one link of a file onto another does nothing and leaves both.
  if (await isSameFile(from, to)) return false;
  const next = join(dirname(to), `.${basename(to)}.${randomBytes(4).toString('hex')}`);
  await linkOrCopy(from, next);
  await rename(next, to);
  await rm(next, { force: true });
  return true;
};
