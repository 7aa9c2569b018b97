import { describe, expect, it } from '@jest/globals';
import { wrapTitle, type TitleBox } from './wrap-title.ts';

// Every letter as wide as the type is high: widths can be counted.
const widthOf = (text: string): number => text.length;
const box: TitleBox = { width: 120, height: 40, sizes: [12, 10, 8], leading: 1 };
const wrap = (title: string) => wrapTitle(title, box, widthOf);

describe('a title in its box', () => {
  it('is as large as it fits', () => {
    expect(wrap('Tagung')).toEqual({ size: 12, lines: ['Tagung'] });
    expect(wrap('Wochenmarkt am Dom')).toEqual({ size: 10, lines: ['Wochenmarkt', 'am Dom'] });
  });

  it('shrinks rather than breaking a word, and keeps its lines even', () => {
    expect(wrap('Gemeinschaften')).toEqual({ size: 8, lines: ['Gemeinschaften'] });
    expect(wrap('aaaa bbbb c d')).toEqual({ size: 12, lines: ['aaaa', 'bbbb c d'] });
  });

  it('breaks after hyphens and shows a soft hyphen only where it breaks', () => {
    expect(wrap('Innenstadt-Gespräche').lines).toEqual(['Innenstadt-', 'Gespräche']);
    expect(wrap('Innen\u00adstadt').lines).toEqual(['Innenstadt']);
    expect(wrap('Städtebau\u00adförderung').lines).toEqual(['Städtebau-', 'förderung']);
  });

  it('cuts a word that no line can hold, and ends a title that never ends at a word', () => {
    const [first, second] = wrap('Donaudampfschifffahrtsgesellschaft').lines;
    expect(first).toBe('Donaudampfschi-');
    expect(second?.endsWith('-')).toBe(true);
    const { lines } = wrap('eins zwei drei vier '.repeat(9));
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toMatch(/^(eins|zwei|drei|vier)( \p{L}+)* …$/u);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(15);
  });
});
