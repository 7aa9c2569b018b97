/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Draw {
  /** From 0 to `below`, exclusive. */
  number(below: number): number;
  one<Item>(items: readonly Item[]): Item;
  some<Item>(items: readonly Item[], atMost: number): Item[];
  chance(share: number): boolean;
}

export const drawFrom = (seed: number): Draw => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (below: number): number => Math.floor(next() * below);
  return {
    number,
    one(items) {
      const item = items[number(items.length)];
      if (item === undefined) throw new Error('nothing to draw from');
      return item;
    },
    some: (items, atMost) => [
      ...new Set(
        Array.from({ length: number(atMost + 1) }, () => items[number(items.length)]).filter(
          (item) => item !== undefined,
        ),
      ),
    ],
    chance: (share) => next() < share,
  };
};
