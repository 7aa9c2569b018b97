import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { takeLock } from './publisher-lock.ts';

let directory: string;
let path: string;
const now = (): number => Date.now();

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lock-'));
  path = join(directory, 'publisher.lock');
});
afterEach(() => rm(directory, { recursive: true }));

const write = (owner: object): Promise<void> =>
  writeFile(path, JSON.stringify({ token: 'other', pid: 1, host: hostname(), ...owner }));

describe('the lock on a data folder', () => {
  it('lets one in and keeps others out', async () => {
    await write({ pid: process.ppid });
    expect(await takeLock(path, now)).toBeNull();
    await rm(path);
    const lock = await takeLock(path, now);
    expect(await lock?.isHeld()).toBe(true);
    await lock?.release();
    await expect(readFile(path)).rejects.toThrow('ENOENT');
  });

  it('is taken over from a process that was killed', async () => {
    await write({ pid: 2 ** 22 + 1 });
    const lock = await takeLock(path, now);
    expect(lock).not.toBeNull();
    await lock?.release();
  });

  it('is taken over from another machine only after it has been silent for long', async () => {
    await write({ host: 'elsewhere' });
    expect(await takeLock(path, now)).toBeNull();
    const longAgo = new Date(Date.now() - 31_000);
    await utimes(path, longAgo, longAgo);
    const lock = await takeLock(path, now);
    expect(lock).not.toBeNull();
    await lock?.release();
  });

  it('knows when it was taken over, and leaves the other one in place', async () => {
    const lock = await takeLock(path, now);
    await write({});
    expect(await lock?.isHeld()).toBe(false);
    await lock?.release();
    expect(await readFile(path, 'utf8')).toContain('other');
  });
});
