import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { inParallel } from '../in-parallel.ts';

/** Above this one order to the whole file system is quicker than one for each file. */
const manyFiles = 150;

/** Has the bytes of a file, or the names in a folder, written to the disk itself. */
export const syncPath = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
};

/** `sync -f`, the program around syncfs(2), which Node does not offer; false where there is none. */
const syncFileSystem = (directory: string): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn('sync', ['-f', directory], { stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });

/** All of `paths`, which lie below `directory`, outlast a power failure when this resolves. */
export const syncPaths = async (paths: ReadonlySet<string>, directory: string): Promise<void> => {
  if (paths.size > manyFiles && (await syncFileSystem(directory))) return;
  await inParallel(paths, 16, syncPath);
};
