import { closeSync, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isTextFile } from '../browser/places.ts';
import { searchDocumentSchema, type SearchDocument } from './search-document.ts';
import type { SearchIndex } from '../search-index.ts';

interface FollowedShard {
  /** Which file it was read from: unchanged shards of the next release are the very same file. */
  file: string;
  documents: Map<string, SearchDocument>;
}

const namesIn = (directory: string): string[] => {
  try {
    return readdirSync(directory).filter(isTextFile);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

/** Reads a shard unless it is the file that is known already. */
const readShard = (path: string, known: FollowedShard | undefined): FollowedShard => {
  const descriptor = openSync(path, 'r');
  try {
    const { dev, ino, mtimeNs, size } = fstatSync(descriptor, { bigint: true });
    const file = `${dev}:${ino}:${mtimeNs}:${size}`;
    if (known?.file === file) return known;
    const raw: unknown = JSON.parse(readFileSync(descriptor, 'utf8'));
    const documents = searchDocumentSchema.array().parse(raw);
    return { file, documents: new Map(documents.map((document) => [document.href, document])) };
  } finally {
    closeSync(descriptor);
  }
};

/**
 * Keeps an index in step with the shards of a release. The function it gives takes the folder of
 * the release's shards and touches the documents that differ from the folder before, no others.
 * Works synchronously: it belongs into a thread of its own.
 */
export const followShards = (index: SearchIndex): ((directory: string) => void) => {
  const followed = new Map<string, FollowedShard>();

  const replace = (name: string, next: FollowedShard | null): void => {
    const before = followed.get(name)?.documents ?? new Map<string, SearchDocument>();
    for (const href of before.keys()) if (!next?.documents.has(href)) index.drop(href);
    for (const [href, document] of next?.documents ?? [])
      if (!isDeepStrictEqual(before.get(href), document)) index.put(document);
    if (next === null) followed.delete(name);
    else followed.set(name, next);
  };

  return (directory) => {
    const names = new Set(namesIn(directory));
    for (const name of [...followed.keys()]) if (!names.has(name)) replace(name, null);
    for (const name of names) {
      const known = followed.get(name);
      const shard = readShard(join(directory, name), known);
      if (shard !== known) replace(name, shard);
    }
  };
};
