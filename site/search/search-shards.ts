import { createHash } from 'node:crypto';
import { remember } from '../src/cms/remember.ts';
import type { SearchEntry } from './search-documents.ts';

/** `00` to `ff`: the name of the file, without `.json`, that a document lies in. */
export type ShardName = string;

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A search document, or what becomes one. */
interface Placed {
  readonly href: string;
}

const shardOf = remember(({ href }: Placed): ShardName => sha256(href).toString('hex', 0, 1));

const byHref = (a: Placed, b: Placed): number => (a.href < b.href ? -1 : a.href > b.href ? 1 : 0);

/** The very list it gave before, when it is given the same. */
const ordered = remember((_first: Placed, shard: readonly Placed[]) => shard.toSorted(byHref));

const inOrder = <Document extends Placed>(shard: readonly Document[]): Document[] => {
  const [first] = shard;
  // The same documents in another order.
  return first === undefined ? [] : (ordered(first, shard) as Document[]);
};

/**
 * The documents as they lie on disk: `search/<shard>.json`, each sorted by address, so that one
 * changed page changes one small file. Shards without a document are not there.
 */
export const searchShards = <Document extends Placed>(
  documents: Iterable<Document>,
): Map<ShardName, Document[]> => {
  const shards = new Map<ShardName, Document[]>();
  for (const document of documents) {
    const name = shardOf(document);
    const shard = shards.get(name);
    if (shard === undefined) shards.set(name, [document]);
    else shard.push(document);
  }
  return new Map([...shards].map(([name, shard]) => [name, inOrder(shard)]));
};

/** Equal for equal content. */
export const shardKey = remember((shard: readonly Pick<SearchEntry, 'key'>[]): string =>
  sha256(shard.map(({ key }) => key).join(' ')).toString('base64url'),
);
