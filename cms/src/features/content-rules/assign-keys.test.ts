import { describe, expect, it } from '@jest/globals';
import { assignKeys } from './assign-keys';

const keyA = '0b9f4f0e-1111-4111-8111-111111111111';
const keyB = '0b9f4f0e-2222-4222-8222-222222222222';
const keyC = '0b9f4f0e-3333-4333-8333-333333333333';
const nobody = (): boolean => false;
const counter = (): (() => string) => {
  let count = 0;
  return () => `new-${(count += 1)}`;
};
const keysOf = (items: { key?: unknown }[]): unknown[] => items.map(({ key }) => key);

describe('keys of parts and questions', () => {
  it('are given to what has none', () => {
    expect(keysOf(assignKeys([{}, { key: '' }], [], nobody, counter()))).toEqual([
      'new-1',
      'new-2',
    ]);
  });

  it('stay with the stored item, whatever was sent', () => {
    const stored = [{ id: 1, key: keyA }];
    const items = [{ id: 1, key: keyB }];
    expect(keysOf(assignKeys(items, stored, nobody, counter()))).toEqual([keyA]);
  });

  it('follow an item when the order changes', () => {
    const stored = [
      { id: 1, key: keyA },
      { id: 2, key: keyB },
    ];
    const items = [{ id: 2 }, {}, { id: 1 }];
    expect(keysOf(assignKeys(items, stored, nobody, counter()))).toEqual([keyB, 'new-1', keyA]);
  });

  it('are new for a second item with the same key', () => {
    const items = [{ key: keyC }, { key: keyC }];
    expect(keysOf(assignKeys(items, [], nobody, counter()))).toEqual([keyC, 'new-1']);
  });

  it('are new when they belong to another event', () => {
    const items = [{ key: keyC }];
    expect(keysOf(assignKeys(items, [], (key) => key === keyC, counter()))).toEqual(['new-1']);
  });
});
