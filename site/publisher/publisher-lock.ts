import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { z } from 'zod';

const ownerSchema = z.object({ token: z.string(), pid: z.number(), host: z.string() });

const beatMs = 5_000;
/** Without a sign of life for so long the owner is gone, even where its number cannot be asked. */
const staleMs = 30_000;

const readOwner = async (path: string): Promise<z.infer<typeof ownerSchema> | null> => {
  const text = await readFile(path, 'utf8').catch(() => '');
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const isAbandoned = async (path: string, nowMs: number): Promise<boolean> => {
  const found = await stat(path).catch(() => null);
  if (!found) return true;
  if (nowMs - found.mtimeMs > staleMs) return true;
  const owner = await readOwner(path);
  if (!owner || owner.host !== hostname()) return false;
  return owner.pid === process.pid || !isAlive(owner.pid);
};

export interface Lock {
  /** False once another process has taken over, after this one was halted for long. */
  isHeld: () => Promise<boolean>;
  release: () => Promise<void>;
}

/**
 * One publisher for one data folder: two would switch under each other. Null while another one is
 * alive; the lock of one that was killed is taken over.
 */
export const takeLock = async (path: string, now: () => number): Promise<Lock | null> => {
  await mkdir(dirname(path), { recursive: true });
  if (await isAbandoned(path, now())) await rm(path, { force: true });
  const token = randomUUID();
  const handle = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return null;
    throw error;
  });
  if (!handle) return null;
  await handle.writeFile(JSON.stringify({ token, pid: process.pid, host: hostname() }));
  await handle.close();

  const isHeld = async (): Promise<boolean> => (await readOwner(path))?.token === token;
  const beat = setInterval(() => {
    const seconds = now() / 1000;
    utimes(path, seconds, seconds).catch(() => undefined);
  }, beatMs);
  beat.unref();
  return {
    isHeld,
    release: async () => {
      clearInterval(beat);
      if (await isHeld()) await rm(path, { force: true });
    },
  };
};
