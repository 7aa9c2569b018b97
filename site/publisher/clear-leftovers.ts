import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const leftovers: Readonly<Record<string, RegExp>> = {
  releases: /\.(tmp|next|part)$/,
  work: /^build-|\.part$/,
  'media-cache': /\.(part|original)$/,
  'files-cache': /\.part$/,
  'texts-cache': /\.part$/,
};

/** Clears what a publisher that was killed has left behind, and makes its folders. */
export const clearLeftovers = async (dataDir: string): Promise<void> => {
  for (const [folder, pattern] of Object.entries(leftovers)) {
    const directory = join(dataDir, folder);
    await mkdir(directory, { recursive: true });
    for (const name of await readdir(directory))
      if (pattern.test(name)) await rm(join(directory, name), { recursive: true, force: true });
  }
};
