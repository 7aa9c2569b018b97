import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Handle } from '../../../e2e/start-product.ts';
import { leftBuildInput } from './build-input.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Runs a program to its end in silence; milliseconds that it took. */
export const timed = (
  program: string,
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<number> =>
  new Promise((resolved, fail) => {
    const startedAt = performance.now();
    let errors = '';
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    child.once('error', fail);
    child.once('exit', (code) => {
      if (code === 0) resolved(performance.now() - startedAt);
      else fail(new Error(`${program} ${args.join(' ')} ended with ${code}\n${errors}`));
    });
  });

/**
 * A full `astro build` of what is live, milliseconds: the pages alone, images and documents are
 * there already. `use` may look at the result before it is deleted.
 */
export const buildWithAstro = async (
  { dataDir }: Handle,
  use: (out: string) => void = () => undefined,
): Promise<number> => {
  const out = mkdtempSync(join(tmpdir(), 'netzwerk-full-build-'));
  const input = await leftBuildInput(dataDir);
  try {
    const astro = join(root, 'node_modules/astro/bin/astro.mjs');
    const ms = await timed(process.execPath, [astro, 'build', '--outDir', out], {
      cwd: join(root, 'site'),
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        BUILD_INPUT: input,
      },
    });
    use(out);
    return ms;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
};
