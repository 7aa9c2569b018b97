import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { diskFullProblem, PublishProblem } from './publish-problem.ts';

const siteDirectory = join(import.meta.dirname, '..');
const astro = join(siteDirectory, '../node_modules/astro/bin/astro.mjs');
const keptCharacters = 20_000;

/** What the build may see of our environment: no token, no secret. */
const passedOn = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LANG', 'NODE_OPTIONS'] as const;

export interface PageBuild {
  buildInput: string;
  outDirectory: string;
  timeoutMs: number;
  /** Ends the build when the publisher ends. */
  signal: AbortSignal;
}

// eslint-disable-next-line no-control-regex
const colours = /\u001b\[[0-9;]*m/g;

/** The line of Astro's output that says what broke. */
const reasonIn = (output: string): string => {
  const lines = output.replace(colours, '').split('\n');
  const marked = lines.findIndex((line) => /\b(error|fehler)\b/i.test(line));
  const found = lines.slice(marked < 0 ? -5 : marked, marked < 0 ? undefined : marked + 4);
  return found
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
    .slice(0, 500);
};

/** Runs `astro build` as a process of its own: its memory goes back to the machine each time. */
export const buildPages = async (build: PageBuild): Promise<void> => {
  const environment = Object.fromEntries(passedOn.map((name) => [name, process.env[name]]));
  const child = spawn(process.execPath, [astro, 'build', '--outDir', build.outDirectory], {
    cwd: siteDirectory,
    env: {
      ...environment,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      BUILD_INPUT: build.buildInput,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: build.signal,
    killSignal: 'SIGKILL',
  });

  let output = '';
  const keep = (data: Buffer): void => {
    output = (output + data.toString()).slice(-keptCharacters);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let isLate = false;
  const late = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, build.timeoutMs);
  const ended = await new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? String(code)));
  });
  clearTimeout(late);
  if (ended === '0') return;

  process.stderr.write(`${output}\n`);
  if (output.includes('ENOSPC')) throw new PublishProblem([diskFullProblem], { mayPass: true });
  const seconds = Math.round(build.timeoutMs / 1000);
  const reason = isLate
    ? `Das Erzeugen der Seiten hat länger als ${seconds} Sekunden gedauert und wurde abgebrochen.`
    : `Die Seiten ließen sich nicht erzeugen (${ended}): ${reasonIn(output)}`;
  throw new PublishProblem([`${reason} Die bisherige Website bleibt online.`], {
    mayPass: isLate || ended === 'SIGKILL',
  });
};
