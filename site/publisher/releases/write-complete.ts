import { rename, writeFile } from 'node:fs/promises';
import { syncPath } from './sync-files.ts';

/** A small file that is there whole or not at all, after a power failure too. */
export const writeComplete = async (path: string, content: string): Promise<void> => {
  await writeFile(`${path}.part`, content);
  await syncPath(`${path}.part`);
  await rename(`${path}.part`, path);
};
