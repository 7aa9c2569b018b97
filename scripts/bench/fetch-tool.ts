import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timed } from './publish/full-build.ts';

/**
 * Folder of a package that only benches need, fetched once from npm into the temporary folder: what
 * weighs as much as the product is no dependency of it (docs/decisions/0028). No code of it runs
 * while it is installed.
 */
export const fetchTool = async (name: string, version: string): Promise<string> => {
  const cache = join(tmpdir(), 'netzwerk-bench-cache');
  const folder = join(cache, `${name.replaceAll(/[@/]+/g, '-').replace(/^-/, '')}-${version}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.part`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(join(unfinished, 'package.json'), '{"private":true}');
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--save-exact'];
    await timed('npm', ['install', ...options, `${name}@${version}`], { cwd: unfinished });
    renameSync(unfinished, folder);
  }
  return join(folder, 'node_modules', name);
};
