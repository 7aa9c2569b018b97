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

/** The very list it gave before, when it is given the same documents. */
const ordered = remember((_first: SearchDocument, shard: readonly SearchDocument[]) =>
  shard.toSorted(byHref),
);
const inOrder = (shard: readonly SearchDocument[]): SearchDocument[] => {
  const [first] = shard;
  return first === undefined ? [] : ordered(first, shard);
};

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
  return new Map([...shards].map(([name, shard]) => [name, inOrder(shard)]));
};

/** Equal for equal content. Documents are hashed once in their life, so this costs next to nothing. */
export const shardKey = remember((shard: readonly SearchDocument[]): string =>
  sha256(shard.map((document) => hashOf(document)).join(' ')).toString('base64url'),
);
