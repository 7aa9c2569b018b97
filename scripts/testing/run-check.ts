import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { emptyTally, type Tally } from './tally.ts';

interface Check {
  title: string;
  command: readonly string[];
  folder?: string;
}

const types = (project: string): Check => ({
  title: `types: ${project}`,
  command: ['tsc', '-p', project, '--noEmit'],
});

/** None of them changes a file. */
const checks: readonly Check[] = [
  { title: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { title: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  types('shared/tsconfig.json'),
  types('cms/tsconfig.json'),
  types('cms/src/admin/tsconfig.json'),
  types('cms/tests/tsconfig.json'),
  types('e2e/tsconfig.json'),
  types('scripts/tsconfig.json'),
  { title: 'types: site', command: ['astro', 'check'], folder: 'site' },
  { title: 'dead code', command: ['knip'] },
  {
    title: 'docs/content-model.md is current',
    command: ['node', 'scripts/describe-content-model.ts', '--check'],
  },
];

/** Format, lint, types and dead code; the output of a check is shown only when it fails. */
export const runCheck = (root: string): Tally => {
  const tally = emptyTally();
  for (const { title, command, folder = '.' } of checks) {
    const [program = '', ...args] = command;
    const started = performance.now();
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: join(root, folder),
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
      maxBuffer: 64 * 1024 ** 2,
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${status === 0 ? '✓' : '✗'} ${title} (${seconds} s)`);
    if (status === 0) {
      tally.passed += 1;
      continue;
    }
    tally.failed += 1;
    tally.notes.push(`check failed: ${title}`);
    console.log(`${stdout}${stderr}`.trim());
  }
  return tally;
};
