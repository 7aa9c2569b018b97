import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { releaseManifestSchema, type PublishRunReport } from '@netzwerk/shared';
import { z } from 'zod';
import { differences } from '../sharded-map.ts';
import type { FileHashes } from './layout.ts';
import { writeComplete } from './write-complete.ts';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

const historyEntrySchema = z.object({
  /** Counts releases, so that their order does not hang on clocks. */
  number: z.number().int().positive(),
  manifest: releaseManifestSchema,
  /** What is not as in the release before: hash before, hash now; null where there is no file. */
  changes: z.record(z.string(), z.tuple([hashSchema.nullable(), hashSchema.nullable()])),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
export type Changes = HistoryEntry['changes'];

const keptEntries = 20;

/** The last releases, oldest first, each as what it changed: keeping them costs by change. */
export interface ReleaseHistory {
  entries(): readonly HistoryEntry[];
  find(releaseId: string): HistoryEntry | undefined;
  add(manifest: HistoryEntry['manifest'], changes: Changes): Promise<void>;
  /** Forgets all but the newest, and what that one has changed. */
  forget(): Promise<void>;
  /** Files of release `from`, walked to what they were (or will be) in release `to`. */
  walk(files: FileHashes, from: HistoryEntry, to: HistoryEntry): FileHashes;
  /** Hashes without which one could not go back. */
  hashes(): Set<string>;
}

const readEntries = async (directory: string): Promise<HistoryEntry[]> => {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')));
  return texts
    .map((text) => historyEntrySchema.parse(JSON.parse(text)))
    .toSorted((a, b) => a.number - b.number);
};

/** What differs between two releases. */
export const changesBetween = (before: FileHashes, after: FileHashes): Changes => {
  const changes: Changes = {};
  for (const [path, old, now] of differences(before, after))
    changes[path] = [old ?? null, now ?? null];
  return changes;
};

/** As reports to the CMS name the releases that can be gone back to: newest first. */
export const keptReleases = (history: ReleaseHistory): PublishRunReport['keptReleases'] =>
  history
    .entries()
    .toReversed()
    .map(({ manifest: { releaseId, builtAt, pageCount } }) => ({ releaseId, builtAt, pageCount }));

export const openHistory = async (directory: string): Promise<ReleaseHistory> => {
  await mkdir(directory, { recursive: true });
  let entries = await readEntries(directory);
  const fileOf = ({ manifest }: HistoryEntry): string =>
    join(directory, `${manifest.releaseId}.json`);
  const keep = async (kept: HistoryEntry[]): Promise<void> => {
    const dropped = entries.filter((entry) => !kept.includes(entry));
    entries = kept;
    for (const entry of dropped) await rm(fileOf(entry), { force: true });
  };

  return {
    entries: () => entries,
    find: (releaseId) => entries.find(({ manifest }) => manifest.releaseId === releaseId),

    async add(manifest, changes) {
      const entry = { number: (entries.at(-1)?.number ?? 0) + 1, manifest, changes };
      await writeComplete(fileOf(entry), JSON.stringify(entry));
      entries = [...entries, entry];
      await keep(entries.slice(-keptEntries));
    },

    async forget() {
      const newest = entries.at(-1);
      if (newest === undefined) return;
      const bare = { ...newest, changes: {} };
      await writeComplete(fileOf(bare), JSON.stringify(bare));
      await keep([newest]);
      entries = [bare];
    },

    walk(files, from, to) {
      const walked = new Map<string, string | null>();
      const apply = (changes: Changes, side: 0 | 1): void => {
        for (const [path, sides] of Object.entries(changes)) walked.set(path, sides[side]);
      };
      const between = entries.filter(
        ({ number }) =>
          number > Math.min(from.number, to.number) && number <= Math.max(from.number, to.number),
      );
      if (to.number < from.number)
        for (const entry of between.toReversed()) apply(entry.changes, 0);
      else for (const entry of between) apply(entry.changes, 1);
      const there = [...walked].flatMap(([path, hash]) =>
        hash === null ? [] : [[path, hash] as const],
      );
      return files.with(
        there,
        [...walked].flatMap(([path, hash]) => (hash === null ? [path] : [])),
      );
    },

    hashes() {
      // What the oldest replaced is what nobody can go back to.
      const sides = entries.slice(1).flatMap(({ changes }) => Object.values(changes).flat());
      return new Set(sides.filter((hash) => hash !== null));
    },
  };
};
