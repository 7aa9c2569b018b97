import { createHash } from 'node:crypto';
import { remember } from '../../src/cms/remember.ts';
import { bucketAmong } from '../browser/places.ts';
import type { SearchEntry } from './search-document.ts';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A search document, or what becomes one. */
interface Placed {
  readonly href: string;
}

/** In an object, because only objects are remembered by. */
const placeOf = remember(({ href }: Placed) => ({ bucket: bucketAmong(sha256(href)) }));

const byHref = (a: Placed, b: Placed): number => (a.href < b.href ? -1 : a.href > b.href ? 1 : 0);

/** The very list it gave before, when it is given the same. */
const ordered = remember((_first: Placed, shard: readonly Placed[]) => shard.toSorted(byHref));

const inOrder = <Document extends Placed>(shard: readonly Document[]): Document[] => {
  const [first] = shard;
  // The same documents in another order.
  return first === undefined ? [] : (ordered(first, shard) as Document[]);
};

/**
 * The documents as they lie on disk, by the number of their file, each sorted by address, so that one
 * changed page changes one small file. Numbers without a document are not there.
 */
export const searchShards = <Document extends Placed>(
  documents: Iterable<Document>,
): Map<number, Document[]> => {
  const shards = new Map<number, Document[]>();
  for (const document of documents) {
    const { bucket } = placeOf(document);
    const shard = shards.get(bucket);
    if (shard === undefined) shards.set(bucket, [document]);
    else shard.push(document);
  }
  return new Map([...shards].map(([bucket, shard]) => [bucket, inOrder(shard)]));
};

/** Equal for equal content. */
export const shardKey = remember((shard: readonly Pick<SearchEntry, 'key'>[]): string =>
  sha256(shard.map(({ key }) => key).join(' ')).toString('base64url'),
);
