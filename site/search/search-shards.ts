import { createHash } from 'node:crypto';
import { remember } from '../src/cms/remember.ts';
import type { SearchDocument } from './search-documents.ts';

/** `00` to `ff`: the name of the file, without `.json`, that a document lies in. */
export type ShardName = string;

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

const shardOf = remember(({ href }: SearchDocument): ShardName =>
  sha256(href).toString('hex', 0, 1),
);
const hashOf = remember((document: SearchDocument) =>
  sha256(JSON.stringify(document)).toString('base64url'),
);

const byHref = (a: SearchDocument, b: SearchDocument): number =>
  a.href < b.href ? -1 : a.href > b.href ? 1 : 0;

/**
 * The documents as they lie on disk: `search/<shard>.json`, each sorted by address, so that one
 * changed page changes one small file. Shards without a document are not there.
 */
export const searchShards = (
  documents: Iterable<SearchDocument>,
): Map<ShardName, SearchDocument[]> => {
  const shards = new Map<ShardName, SearchDocument[]>();
  for (const document of documents) {
    const name = shardOf(document);
    const shard = shards.get(name);
    if (shard === undefined) shards.set(name, [document]);
    else shard.push(document);
  }
  for (const shard of shards.values()) shard.sort(byHref);
  return shards;
};

/** Equal for equal content. Documents are hashed once in their life, so this costs next to nothing. */
export const shardKey = (shard: readonly SearchDocument[]): string =>
  sha256(shard.map(hashOf).join(' ')).toString('base64url');
