import { describe, expect, it, jest } from '@jest/globals';
import { noticed } from './reads.ts';
import { isRemembered, remember, rememberOfSite, steady } from './remember.ts';

const entry = { id: 'a' };

describe('remember', () => {
  const compute = jest.fn((first: { id: string }, list: readonly object[], word: string) => ({
    says: `${first.id}${list.length}${word}`,
  }));
  const remembered = remember(compute);

  it('gives the same object for the same arguments, lists compared by their items', () => {
    const item = {};
    const value = remembered(entry, [item], 'x');
    expect(remembered(entry, [item], 'x')).toBe(value);
    expect(compute).toHaveBeenCalledTimes(1);
    expect(isRemembered(value)).toBe(true);
  });

  it.each([
    ['another first', () => remembered({ id: 'a' }, [], 'x')],
    ['another item', () => remembered(entry, [{}], 'x')],
    ['one item more', () => remembered(entry, [{}, {}], 'x')],
    ['another word', () => remembered(entry, [], 'y')],
  ])('computes anew for %s', (_, call) => {
    remembered(entry, [], 'x');
    compute.mockClear();
    call();
    expect(compute).toHaveBeenCalledTimes(1);
  });
});

describe('steady', () => {
  it('gives the list it gave before for the same items, and no other', () => {
    const [a, b] = [{ id: 'a' }, { id: 'b' }];
    const list = steady([a, b]);
    expect(steady([a, b])).toBe(list);
    expect(steady([a, { id: 'b' }])).not.toBe(list);
    expect(steady([])).toEqual([]);
  });
});

describe('remembering of a site', () => {
  const titles = rememberOfSite(({ topics }: { topics: string[] }) => topics.join());

  it('follows what has been read, and believes no site of which nobody can tell', () => {
    const [a, b] = [['A'], ['B']];
    expect(titles(noticed({ topics: a }))).toBe('A');
    expect(titles({ topics: b })).toBe('B');
    expect(titles({ topics: ['C'] })).toBe('C');
    expect(titles(noticed({ topics: a }))).toBe('A');
    expect(titles(noticed({ topics: b }))).toBe('B');
  });
});
