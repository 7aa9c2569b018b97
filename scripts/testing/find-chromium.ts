import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
/** Where `npx playwright-core install chromium` puts it. */
const downloads = [
  '.cache/ms-playwright/chromium-*/chrome-linux*/chrome',
  'Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/*',
];

const look = (): string | null => {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && existsSync(given)) return given;
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const downloaded = downloads.flatMap((pattern) => globSync(join(homedir(), pattern)).sort());
  return (
    [...inPath, ...applications, ...downloaded.reverse()].find((path) => existsSync(path)) ?? null
  );
};

/** Installing packages is for machines that are thrown away afterwards, never for a person's. */
export const mayInstallPackages = (): boolean =>
  Boolean(process.env.CI) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

export const aptInstall = (name: string): void => {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', name],
  ])
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
};

/** Path of a Chromium, or null with nothing left to try. */
export const findChromium = (): string | null => {
  const found = look();
  if (found !== null || !mayInstallPackages()) return found;
  console.log('Chromium is missing, apt-get installs it …');
  aptInstall('chromium');
  return look();
};
