import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { differences } from '../sharded-map.ts';
import type { FileHashes } from './layout.ts';
import { writeComplete } from './write-complete.ts';

const lingeringSchema = z.record(z.string(), z.object({ hash: z.string(), untilMs: z.number() }));

const secondMs = 1000;
const dayMs = 24 * 60 * 60 * secondMs;

/**
 * How long a file is served after the last page that needs it, because browsers have pages open. A
 * document that was taken down is gone at once.
 */
const stayMs: readonly (readonly [string, number])[] = [
  ['public/_astro/', dayMs],
  ['public/media/', 60 * secondMs],
];

/** Files that no page needs any more and that are still served for a while. */
export interface Lingering {
  /** Takes note that `next` follows on `before`, in memory until {@link save}. */
  follow(before: FileHashes, next: FileHashes, nowMs: number): void;
  /** After the switch: what was killed before it has nothing lingering. */
  save(): Promise<void>;
  /** Forgets those whose time is over, and resolves with their paths. */
  expire(nowMs: number): Promise<string[]>;
  /** When the next one's time is over; null where none waits. */
  nextMs(): number | null;
  /** `files` and what is served besides. */
  with(files: FileHashes): FileHashes;
  has(path: string): boolean;
  hashes(): string[];
}

export const openLingering = async (file: string): Promise<Lingering> => {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const staying = new Map(Object.entries(lingeringSchema.parse(JSON.parse(text))));
  let isSaved = true;
  const save = async (): Promise<void> => {
    if (isSaved) return;
    await writeComplete(file, JSON.stringify(Object.fromEntries(staying)));
    isSaved = true;
  };

  return {
    save,

    follow(before, next, nowMs) {
      for (const path of [...staying.keys()]) if (next.has(path)) isSaved = !staying.delete(path);
      for (const [path, hash, now] of differences(before, next)) {
        if (hash === undefined || now !== undefined || staying.has(path)) continue;
        const [, ms] = stayMs.find(([prefix]) => path.startsWith(prefix)) ?? [];
        if (ms === undefined) continue;
        staying.set(path, { hash, untilMs: nowMs + ms });
        isSaved = false;
      }
    },

    async expire(nowMs) {
      const over = [...staying].filter(([, { untilMs }]) => untilMs <= nowMs);
      for (const [path] of over) isSaved = !staying.delete(path);
      await save();
      return over.map(([path]) => path);
    },

    nextMs: () =>
      staying.size === 0 ? null : Math.min(...[...staying.values()].map(({ untilMs }) => untilMs)),

    with: (files) =>
      files.with(
        [...staying]
          .filter(([path]) => !files.has(path))
          .map(([path, { hash }]) => [path, hash] as const),
      ),

    has: (path) => staying.has(path),
    hashes: () => [...staying.values()].map(({ hash }) => hash),
  };
};
