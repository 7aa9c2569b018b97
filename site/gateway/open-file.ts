import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** One opened file: whatever happens to its name from now on, these bytes are what it holds. */
export interface OpenFile {
  handle: FileHandle;
  sizeBytes: number;
  /** Equal for equal bytes; files of a release are put in place whole and never written to again. */
  identity: string;
}

const absent = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EACCES']);

/** Null for everything that is no regular file. Not blocking, so that a pipe cannot hold a request. */
export const openFile = async (path: string): Promise<OpenFile | null> => {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const handle = await open(path, flags).catch((error: NodeJS.ErrnoException) => {
    if (absent.has(error.code ?? '')) return null;
    throw error;
  });
  if (handle === null) return null;
  const found = await handle.stat({ bigint: true });
  if (!found.isFile()) {
    await handle.close();
    return null;
  }
  const { dev, ino, mtimeNs, size } = found;
  return { handle, sizeBytes: Number(size), identity: `${dev}:${ino}:${mtimeNs}:${size}` };
};

/** Up to here a file is read in one go; beyond, it flows. */
const atOnceBytes = 256 * 1024;

export const readsAtOnce = ({ sizeBytes }: OpenFile): boolean => sizeBytes <= atOnceBytes;

/** All bytes of a file for which {@link readsAtOnce} holds. */
export const readWhole = async ({ handle, sizeBytes }: OpenFile): Promise<Buffer> => {
  const content = Buffer.alloc(sizeBytes);
  let read = 0;
  while (read < sizeBytes) {
    const { bytesRead } = await handle.read(content, read, sizeBytes - read, read);
    if (bytesRead === 0) throw new Error('A file of a release has become shorter.');
    read += bytesRead;
  }
  return content;
};
