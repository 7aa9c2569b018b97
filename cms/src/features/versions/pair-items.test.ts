import { describe, expect, it } from '@jest/globals';
import { pairItems } from './pair-items';

const item = (title: string, key?: string) => ({ title, ...(key ? { key } : {}) });
const titles = (...args: Parameters<typeof pairItems>) =>
  pairItems(...args).map(({ before, after }) => [before?.title ?? null, after?.title ?? null]);

describe('items of two lists', () => {
  it('are paired where one was changed in its place', () => {
    expect(
      titles([item('A'), item('B'), item('C')], [item('A'), item('B neu'), item('C')]),
    ).toEqual([
      ['A', 'A'],
      ['B', 'B neu'],
      ['C', 'C'],
    ]);
  });

  it('are known by their key, whatever else has changed', () => {
    expect(titles([item('A', 'a'), item('B', 'b')], [item('B neu', 'b')])).toEqual([
      ['A', null],
      ['B', 'B neu'],
    ]);
  });

  it('stand alone where the other list has none', () => {
    expect(titles([], [item('A')])).toEqual([[null, 'A']]);
    expect(titles([item('A'), item('B')], [item('B')])).toEqual([
      ['A', null],
      ['B', 'B'],
    ]);
    expect(titles([item('A')], [item('A'), item('B')])).toEqual([
      ['A', 'A'],
      [null, 'B'],
    ]);
  });
});
