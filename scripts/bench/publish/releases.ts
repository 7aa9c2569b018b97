import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { releaseManifestSchema, type ReleaseManifest } from '../../../shared/src/publishing.ts';

const currentLink = (dataDir: string): string => join(dataDir, 'releases', 'current');

/** The release that is live; null before the first. */
export const liveRelease = (dataDir: string): ReleaseManifest | null => {
  try {
    const text = readFileSync(join(currentLink(dataDir), 'release.json'), 'utf8');
    return releaseManifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

const historySchema = z.object({ changes: z.record(z.string(), z.unknown()) });

/** Files whose bytes a release has changed, and how many of them are pages. */
export const changesOf = (
  dataDir: string,
  releaseId: string,
): { files: number; pages: number } | null => {
  try {
    const text = readFileSync(join(dataDir, 'releases', 'history', `${releaseId}.json`), 'utf8');
    const files = Object.keys(historySchema.parse(JSON.parse(text)).changes);
    return { files: files.length, pages: files.filter((file) => file.endsWith('.html')).length };
  } catch {
    return null;
  }
};

/** Counts the switches of `current` until it is told to stop: each is a new link. */
export const watchSwitches = (dataDir: string): (() => number) => {
  const identity = (): string => {
    const { ino, ctimeNs } = lstatSync(currentLink(dataDir), { bigint: true });
    return `${ino} ${ctimeNs}`;
  };
  let switches = 0;
  let last = identity();
  const timer = setInterval(() => {
    const now = identity();
    if (now !== last) switches += 1;
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return switches;
  };
};
