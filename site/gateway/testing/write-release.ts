import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Redirect } from '@netzwerk/shared';

export interface TestRelease {
  id: string;
  files: Readonly<Record<string, string | Buffer>>;
  redirects?: Redirect[];
  builtAt?: string;
}

/** A release on disk as the publisher leaves it, and `current` switched to it. */
export const writeRelease = async (
  dataDir: string,
  { id, files, redirects = [], builtAt = '2026-01-01T00:00:00Z' }: TestRelease,
): Promise<void> => {
  const releases = join(dataDir, 'releases');
  for (const [path, content] of Object.entries(files)) {
    const target = join(releases, id, 'public', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
    if (!/\.(html|css|js)$/.test(path)) continue;
    await writeFile(`${target}.br`, brotliCompressSync(content));
    await writeFile(`${target}.gz`, gzipSync(content));
  }
  const manifest = { releaseId: id, builtAt, pageCount: 1, coversUpTo: 1, snapshotHash: 'x' };
  await writeFile(join(releases, id, 'release.json'), JSON.stringify(manifest));
  await writeFile(join(releases, id, 'redirects.json'), JSON.stringify(redirects));
  await symlink(id, join(releases, `current.${id}`));
  await rename(join(releases, `current.${id}`), join(releases, 'current'));
};
