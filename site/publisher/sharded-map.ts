const shardCount = 512;

/** FNV-1a over the end of the text, where paths differ. */
const shardOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let index = Math.max(0, key.length - 48); index < key.length; index += 1)
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % shardCount;
};

type Shard<Value> = ReadonlyMap<string, Value>;

const none: Shard<never> = new Map<string, never>();

/**
 * A map that never changes: {@link with} makes another one, which shares all that has stayed with
 * the one before. Following a change of a few entries, and comparing two such maps with
 * {@link differences}, then costs by the change and not by the size. Order means nothing.
 */
export class ShardedMap<Value> implements ReadonlyMap<string, Value> {
  readonly size: number;
  readonly #shards: readonly Shard<Value>[];

  private constructor(shards: readonly Shard<Value>[], size: number) {
    this.#shards = shards;
    this.size = size;
  }

  static of<Value>(entries: Iterable<readonly [string, Value]> = []): ShardedMap<Value> {
    const empty = new ShardedMap<Value>(Array<Shard<Value>>(shardCount).fill(none), 0);
    return empty.with(entries);
  }

  get(key: string): Value | undefined {
    return this.#shards[shardOf(key)]?.get(key);
  }

  has(key: string): boolean {
    return this.#shards[shardOf(key)]?.has(key) ?? false;
  }

  /** As this one, with `set` in it and `deleted` not. */
  with(set: Iterable<readonly [string, Value]>, deleted: Iterable<string> = []): ShardedMap<Value> {
    const shards = [...this.#shards];
    const own = new Map<number, Map<string, Value>>();
    const ownShard = (key: string): Map<string, Value> => {
      const place = shardOf(key);
      const known = own.get(place);
      if (known !== undefined) return known;
      const copy = new Map(shards[place]);
      own.set(place, copy);
      shards[place] = copy;
      return copy;
    };
    let { size } = this;
    for (const [key, value] of set) {
      const shard = ownShard(key);
      size -= shard.size;
      size += shard.set(key, value).size;
    }
    for (const key of deleted) if (ownShard(key).delete(key)) size -= 1;
    return new ShardedMap(shards, size);
  }

  /** Those of the shards that are not the very same in `other`, in pairs. */
  *shardsApart(other: ShardedMap<Value>): Generator<[Shard<Value>, Shard<Value>]> {
    for (const [place, shard] of this.#shards.entries()) {
      const its = other.#shards[place] ?? none;
      if (shard !== its) yield [shard, its];
    }
  }

  *entries(): Generator<[string, Value], undefined> {
    for (const shard of this.#shards) yield* shard;
  }
  *keys(): Generator<string, undefined> {
    for (const shard of this.#shards) yield* shard.keys();
  }
  *values(): Generator<Value, undefined> {
    for (const shard of this.#shards) yield* shard.values();
  }
  [Symbol.iterator](): Generator<[string, Value], undefined> {
    return this.entries();
  }
  forEach(call: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this) call(value, key, this);
  }
}

/** What one map has and the other has not, or has otherwise: key, value there, value here. */
export const differences = function* <Value>(
  before: ShardedMap<Value>,
  after: ShardedMap<Value>,
): Generator<[string, Value | undefined, Value | undefined]> {
  for (const [old, now] of before.shardsApart(after)) {
    for (const [key, value] of now) if (old.get(key) !== value) yield [key, old.get(key), value];
    for (const [key, value] of old) if (!now.has(key)) yield [key, value, undefined];
  }
};
