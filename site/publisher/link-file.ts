import { copyFile, link, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The same file under a second name; a copy where the file system knows no hard links. */
export const linkFile = async (from: string, to: string): Promise<void> => {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return undefined;
    if (error.code === 'ENOENT' || error.code === 'ENOSPC') throw error;
    return copyFile(from, to);
  });
};
