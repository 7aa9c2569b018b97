import { describe, expect, it } from '@jest/globals';
import { cleanLanguage, cleanText } from './clean-pdf-text';

describe('what a PDF says about itself', () => {
  it.each([
    ['de-DE', 'de-DE'],
    ['DE_de', 'de-DE'],
    ['de', 'de'],
    ['Deutsch (Deutschland)', null],
    ['', null],
    [undefined, null],
    ['x" onload="y', null],
  ])('reads the language %j as %j', (value, tag) => {
    expect(cleanLanguage(value)).toBe(tag);
  });

  it('keeps the title on one line and within bounds', () => {
    expect(cleanText(' Leitfaden\r\n\0Fonds ')).toBe('Leitfaden Fonds');
    expect(cleanText('x'.repeat(5000))).toHaveLength(300);
    expect(cleanText('  ')).toBeNull();
  });
});
