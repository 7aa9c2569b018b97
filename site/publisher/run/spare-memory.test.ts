import { describe, expect, it } from '@jest/globals';
import { createSpareMemory } from './spare-memory.ts';

const megabytes = 1024 * 1024;

/** A heap that grows by what is said, of which `kept` cannot be freed. */
const heapOf = (kept: number) => {
  const heap = { used: kept * megabytes, collections: 0 };
  const spare = createSpareMemory(
    () => {
      heap.used = kept * megabytes;
      heap.collections += 1;
    },
    () => heap.used,
  );
  const grow = (by: number): number => {
    heap.used += by * megabytes;
    spare();
    return heap.collections;
  };
  return grow;
};

describe('sparing memory', () => {
  it('collects when a quarter has come on top of what is kept, and not before', () => {
    const grow = heapOf(400);
    expect(grow(0)).toBe(1);
    expect([grow(50), grow(40), grow(20)]).toEqual([1, 1, 2]);
    expect(grow(90)).toBe(2);
  });

  it('leaves a small heap to V8', () => {
    const grow = heapOf(40);
    expect([grow(23), grow(2), grow(60)]).toEqual([0, 1, 1]);
  });

  it('does nothing where it may not collect', () => {
    expect(() => createSpareMemory(undefined, () => 4e9)()).not.toThrow();
  });
});
