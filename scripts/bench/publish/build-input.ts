import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { liveRelease } from './releases.ts';

const giveUpMs = 120_000;

/** The content of the live release as a file for `astro build`; the publisher leaves it when idle. */
export const leftBuildInput = async (dataDir: string): Promise<string> => {
  const file = join(dataDir, 'work', 'latest-build.json');
  const builtAtMs = Date.parse(liveRelease(dataDir)?.builtAt ?? '');
  for (let waitedMs = 0; waitedMs < giveUpMs; waitedMs += 500) {
    if (existsSync(file) && statSync(file).mtimeMs > builtAtMs) return file;
    await wait(500);
  }
  throw new Error(`${file} was not written anew within two minutes.`);
};
