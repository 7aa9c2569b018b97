import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { emptyTally, type Tally } from './tally.ts';

const jestResultSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  /** Files that broke before their first test. */
  numRuntimeErrorTestSuites: z.number(),
});

export interface JestRun {
  title: string;
  config: string;
  variables?: Record<string, string>;
  args?: readonly string[];
  /** What it says comes in one piece when it has ended: another run speaks meanwhile. */
  isBeside?: boolean;
}

/** Runs jest on the workspace's Node and counts; a run without a result is one failure. */
export const runJest = async (
  root: string,
  { title, config, variables, args = [], isBeside = false }: JestRun,
): Promise<Tally> => {
  const heading = `\n── ${title} ──`;
  if (!isBeside) console.log(heading);
  const folder = mkdtempSync(join(tmpdir(), 'jest-'));
  const outputFile = join(folder, 'result.json');
  const jest = [
    '--experimental-vm-modules',
    '--no-warnings=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
  ];
  const options = [
    '--config',
    join(root, config),
    '--json',
    '--outputFile',
    outputFile,
    '--forceExit',
    ...args,
  ];
  const running = spawn(process.execPath, [...jest, ...options], {
    cwd: root,
    // With --json the answer goes to stdout as well; people read what goes to stderr.
    stdio: ['ignore', 'ignore', isBeside ? 'pipe' : 'inherit'],
    env: { ...process.env, ...variables },
  });
  const ended = once(running, 'exit');
  const said = running.stderr ? await text(running.stderr) : null;
  await ended;
  if (said !== null) console.log(`${heading}\n${said}`);
  const result = existsSync(outputFile)
    ? jestResultSchema.parse(JSON.parse(readFileSync(outputFile, 'utf8')))
    : null;
  rmSync(folder, { recursive: true, force: true });
  if (!result)
    return { ...emptyTally(), failed: 1, notes: [`${title}: jest gave no result, see above`] };
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed,
    skipped: result.numPendingTests + result.numTodoTests,
    notes: failed > 0 ? [`${title}: ${failed} failed`] : [],
  };
};

/** Number of tests below a folder by their source, for tests that cannot run here. */
export const countTests = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .reduce(
      (sum, text) => sum + (text.match(/^\s*(?:it|test)(?:\.each)?\b.*\(/gm) ?? []).length,
      0,
    );
