import { describe, expect, it, jest } from '@jest/globals';
import { isRemembered, remember } from './remember.ts';

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
