import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from './refuse.mjs';

/** @param {string} path @returns {Record<string, { version?: string, link?: boolean, optional?: boolean, devOptional?: boolean }>} */
const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/**
 * npm writes its own list of what it installed last of all: a list that is missing or differs from
 * the lockfile means that an installation was never finished or is out of date.
 * @param {string} root
 */
export const isInstalled = (root) => {
  const installedList = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const installed = packagesOf(installedList);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([name, { version, link, optional, devOptional }]) =>
      !name.includes('node_modules/') ||
      link ||
      installed[name]?.version === version ||
      // Packages for other platforms are in the lockfile only.
      (installed[name] === undefined && (optional || devOptional)),
  );
};

/** npm as this script was started by, else the one in PATH. */
const npm = () => {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? { command: process.execPath, prefix: [cli] }
    : { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', prefix: [] };
};

/**
 * `npm ci`, with a sign of life every ten seconds.
 * @param {string} root
 */
export const install = async (root) => {
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  console.log('Pakete werden installiert, das dauert ein bis zwei Minuten …');
  const beat = setInterval(() => console.log(`  … Pakete, ${seconds()} s`), 10_000);

  const { command, prefix } = npm();
  // With NODE_ENV=production npm would leave out what builds the product.
  const args = [...prefix, 'ci', '--include=dev', '--include=optional', '--loglevel=error'];
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PUPPETEER_SKIP_DOWNLOAD: '1',
      PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
    },
  });
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (status) => resolve(status ?? 1));
  });
  clearInterval(beat);
  if (code !== 0)
    refuse(
      `Die Pakete ließen sich nicht installieren (npm ci endete mit ${code}); der Grund steht darüber.`,
    );
  console.log(`Pakete sind da (${seconds()} s).`);
};
