import { describe, expect, it } from '@jest/globals';
import { differences, ShardedMap } from './sharded-map.ts';

const pathsTo = (count: number): [string, number][] =>
  Array.from({ length: count }, (_, index) => [`public/seite-${index}/index.html`, index]);

const sorted = <Item>(items: Iterable<Item>): Item[] => [...items].toSorted();

describe('a map in shards', () => {
  it('answers like a Map after any changes, and leaves the one before as it was', () => {
    const plain = new Map(pathsTo(3000));
    const first = ShardedMap.of(plain);
    plain.delete('public/seite-7/index.html');
    plain.set('public/seite-8/index.html', -8).set('public/neu.xml', 1);
    const second = first.with(
      [
        ['public/seite-8/index.html', -8],
        ['public/neu.xml', 1],
      ],
      ['public/seite-7/index.html', 'public/nie/da'],
    );
    expect(sorted(second)).toEqual(sorted(plain));
    expect(sorted(second.keys())).toEqual(sorted(plain.keys()));
    expect(sorted(second.values())).toEqual(sorted(plain.values()));
    expect(second.size).toBe(3000);
    expect(second.get('public/seite-7/index.html')).toBeUndefined();
    expect(second.has('public/neu.xml')).toBe(true);
    expect(sorted(first)).toEqual(sorted(new Map(pathsTo(3000))));
    expect(first.size).toBe(3000);
  });

  it('tells what differs, both ways, by looking only where something was set', () => {
    const before = ShardedMap.of(pathsTo(3000));
    const after = before.with(
      [
        ['public/seite-8/index.html', -8],
        ['public/neu.xml', 1],
        ['public/seite-9/index.html', 9],
      ],
      ['public/seite-7/index.html'],
    );
    expect(sorted(differences(before, after))).toEqual([
      ['public/neu.xml', undefined, 1],
      ['public/seite-7/index.html', 7, undefined],
      ['public/seite-8/index.html', 8, -8],
    ]);
    expect([...before.shardsApart(after)].length).toBeLessThanOrEqual(4);
    expect([...differences(after, after)]).toEqual([]);
    // Made apart, they share nothing; what differs is the same all the same.
    expect([...differences(before, ShardedMap.of(pathsTo(3000)))]).toEqual([]);
  });

  it('spreads the paths of a site evenly, so that no change costs more than another', () => {
    const map = ShardedMap.of(pathsTo(20_000));
    const sizes = [...ShardedMap.of<number>().shardsApart(map)].map(([, shard]) => shard.size);
    expect(sizes.length).toBeGreaterThan(500);
    expect(Math.max(...sizes)).toBeLessThan(100);
  });
});
