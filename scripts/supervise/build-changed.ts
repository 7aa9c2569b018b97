import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Hash over the names and contents of all files below the given files and folders. */
export const hashSources = (root: string, sources: readonly string[]): string => {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const full = join(root, path);
    if (!existsSync(full) || /\.test\.tsx?$/.test(path)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) add(join(path, name));
      return;
    }
    hash.update(`${path}\0`).update(readFileSync(full));
  };
  for (const source of sources) add(source);
  return hash.digest('hex');
};

interface Target {
  title: string;
  sources: readonly string[];
  stampFile: string;
  /** Removed before, because a compiler leaves behind what no longer has a source. */
  stale: readonly string[];
  command: readonly string[];
  /** Where the command runs, and what it is told besides our own environment. */
  folder?: string;
  variables?: Readonly<Record<string, string>>;
}

const shared: Target = {
  title: 'Gemeinsame Regeln',
  sources: ['shared/src', 'shared/tsconfig.build.json', 'tsconfig.base.json', 'package-lock.json'],
  stampFile: 'shared/dist/.built-from',
  stale: ['shared/dist'],
  command: ['tsc', '-p', 'shared/tsconfig.build.json'],
};

const cmsCode = ['cms/src', 'cms/config', 'cms/tsconfig.json', 'tsconfig.base.json'];

/** Compiles the CMS and bundles its admin: half a minute, two gigabytes. */
const admin: Target = {
  title: 'Redaktionsoberfläche',
  sources: [
    'cms/src/admin',
    'cms/config/admin.ts',
    'cms/build.ts',
    'cms/package.json',
    'package-lock.json',
  ],
  stampFile: 'cms/dist/build/.built-from',
  stale: ['cms/dist'],
  command: ['npm', 'run', 'build', '-w', '@netzwerk/cms', '--silent'],
};

const cms: Target = {
  title: 'CMS',
  sources: [...cmsCode, 'shared/src', 'package-lock.json'],
  stampFile: 'cms/dist/.built-from',
  stale: ['cms/dist/src', 'cms/dist/config', 'cms/dist/.tsbuildinfo'],
  command: ['tsc', '-p', 'cms/tsconfig.json'],
};

/** The pages as a program that renders any of them: content is no part of it. */
const renderer: Target = {
  title: 'Seiten der Website',
  sources: [
    'site/src',
    'site/renderer',
    'site/public',
    'site/astro.config.ts',
    'site/tailwind.config.ts',
    'site/package.json',
    'shared/src',
    'package-lock.json',
  ],
  stampFile: 'site/dist/renderer/.built-from',
  stale: ['site/dist/renderer'],
  command: [process.execPath, '../node_modules/astro/bin/astro.mjs', 'build'],
  folder: 'site',
  variables: {
    RENDER_MODE: 'ondemand',
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
  },
};

const isBuilt = (root: string, { sources, stampFile }: Target): boolean => {
  const stamp = join(root, stampFile);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources(root, sources);
};

const run = (root: string, target: Target): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const [program = '', ...args] = target.command;
    const child = spawn(program, args, {
      cwd: join(root, target.folder ?? '.'),
      env: { ...process.env, ...target.variables },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    // Who is interrupted in the middle of a build leaves nothing of it running.
    const killGroup = (): void => {
      if (child.pid !== undefined && process.platform !== 'win32')
        process.kill(-child.pid, 'SIGKILL');
    };
    process.once('exit', killGroup);
    child.once('exit', () => process.off('exit', killGroup));
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('exit', (code) => resolve({ code: code ?? 1, output }));
  });

const build = async (root: string, target: Target, say: (line: string) => void): Promise<void> => {
  const started = performance.now();
  const seconds = () => `${Math.round((performance.now() - started) / 1000)} s`;
  say(`${target.title}: wird gebaut …`);
  const beat = setInterval(() => say(`  … ${target.title}, ${seconds()}`), 10_000);
  for (const path of target.stale) rmSync(join(root, path), { recursive: true, force: true });
  const { code, output } = await run(root, target);
  clearInterval(beat);
  if (code !== 0) throw new Error(`${target.title} ließ sich nicht bauen:\n${output.trim()}`);
  const stamp = join(root, target.stampFile);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hashSources(root, target.sources));
  say(`${target.title}: fertig (${seconds()}).`);
};

export const buildShared = async (root: string, say: (line: string) => void): Promise<void> => {
  if (!isBuilt(root, shared)) await build(root, shared, say);
};

/** Builds what has changed since the last time, and nothing else. */
export const buildCms = async (root: string, say: (line: string) => void): Promise<void> => {
  if (!isBuilt(root, admin)) {
    await build(root, admin, say);
    // That has compiled the server too.
    writeFileSync(join(root, cms.stampFile), hashSources(root, cms.sources));
  } else if (!isBuilt(root, cms)) await build(root, cms, say);
};

export const buildRenderer = async (root: string, say: (line: string) => void): Promise<void> => {
  if (!isBuilt(root, renderer)) await build(root, renderer, say);
};
