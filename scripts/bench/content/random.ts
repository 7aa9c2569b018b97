/** Numbers that look drawn and are the same each time: a test can be repeated, a cache be reused. */
export interface Draw {
  /** Whole number from `from` to `to`, both possible. */
  between(from: number, to: number): number;
  /** True in `share` of the cases, 0 to 1. */
  chance(share: number): boolean;
  one<Item>(items: readonly Item[]): Item;
  /** Different items in the order of the list; fewer where the list is shorter. */
  some<Item>(items: readonly Item[], count: number): Item[];
}

/** Mulberry32 (public domain, Tommy Ettinger): 32 bits of state are plenty for texts. */
const mulberry32 = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

export const drawFrom = (seed: number): Draw => {
  const next = mulberry32(seed);
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    chance: (share) => next() < share,
    one: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new RangeError('nothing to draw from');
      return item;
    },
    some: (items, count) => {
      const left = items.map((item, index) => ({ item, index, key: next() }));
      return left
        .toSorted((a, b) => a.key - b.key)
        .slice(0, count)
        .toSorted((a, b) => a.index - b.index)
        .map(({ item }) => item);
    },
  };
};
