import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * One hash over every name and byte of a release, but for what lies compressed beside it and what
 * is only served a while longer.
 */
export const fingerprintOf = async (release: string): Promise<string> => {
  const entries = await readdir(release, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(release.length))
    .filter((path) => path !== '/release.json' && !/\.(br|gz)$/.test(path));
  const lingering = await readFile(join(release, '../lingering.json'), 'utf8').catch(() => '{}');
  const known = new Set(Object.keys(JSON.parse(lingering) as object));
  const hash = createHash('sha256');
  for (const path of paths.filter((each) => !known.has(each.slice(1))).toSorted())
    hash.update(path).update(await readFile(release + path));
  return hash.digest('hex');
};
