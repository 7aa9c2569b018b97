import { describe, expect, it } from '@jest/globals';
import { markItems, markWords, type Part } from './mark-words';

const side = (parts: readonly Part[], left: Part['mark']): string =>
  parts.flatMap(({ text, mark }) => (mark === left ? [] : [text])).join('');

describe('two texts', () => {
  it('are marked word by word, umlauts included', () => {
    expect(markWords('Die Stadt plant Grün.', 'Die Städte planen Grün.')).toEqual([
      { text: 'Die ', mark: 'same' },
      { text: 'Stadt', mark: 'removed' },
      { text: 'Städte', mark: 'added' },
      { text: ' ', mark: 'same' },
      { text: 'plant', mark: 'removed' },
      { text: 'planen', mark: 'added' },
      { text: ' Grün.', mark: 'same' },
    ]);
  });

  it.each([
    ['', 'neu'],
    ['alt', ''],
    ['gleich', 'gleich'],
    ['eins\n\nzwei  drei', 'eins\nzwei drei\n'],
  ])('can be read out of the marks again: %j, %j', (before, after) => {
    const parts = markWords(before, after);
    expect(side(parts, 'added')).toBe(before);
    expect(side(parts, 'removed')).toBe(after);
  });

  it('leave out long stretches that are the same, not what stands beside a change', () => {
    const long = 'Wort '.repeat(400);
    const parts = markWords(`${long}alt ${long}`, `${long}neu ${long}`);
    expect(parts.filter(({ mark }) => mark === 'gap')).toHaveLength(2);
    expect(parts.map(({ text }) => text).join('').length).toBeLessThan(500);
    expect(side(parts, 'added')).toContain('Wort alt Wort');
  });

  it('take a moment at most, however different they are', () => {
    const words = (seed: number) =>
      Array.from({ length: 20_000 }, (_, index) => `w${(index * seed) % 7919}`).join(' ');
    const startedMs = performance.now();
    const parts = markWords(words(31), words(57));
    expect(performance.now() - startedMs).toBeLessThan(3000);
    expect(parts.some(({ mark }) => mark === 'added')).toBe(true);
  });
});

describe('two lists', () => {
  it('are marked item by item', () => {
    expect(markItems(['Klima', 'Markt'], ['Markt', 'Leerstand'])).toEqual([
      { text: 'Klima', mark: 'removed' },
      { text: 'Markt', mark: 'same' },
      { text: 'Leerstand', mark: 'added' },
    ]);
  });
});
