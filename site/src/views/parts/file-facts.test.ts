import { describe, expect, it } from '@jest/globals';
import { pdf } from '../../../fixtures/media.ts';
import { accessibilityFact, fileFacts } from './file-facts.ts';

describe('fileFacts', () => {
  it('says what the bytes say, in the order people ask', () => {
    expect(fileFacts(pdf('a', 'A'))).toBe('PDF, 2,3 MB, 24 Seiten, getaggt');
  });

  it('names a foreign language, one page and a missing structure', () => {
    const file = pdf('a', 'A', { language: 'en', pages: 1, sizeBytes: 90_400, tagged: false });
    expect(fileFacts(file)).toBe('PDF, 90 KB, 1 Seite, Sprache: Englisch, nicht getaggt');
  });

  it('is silent about what a format does not have', () => {
    const file = pdf('a', 'A', { type: 'ZIP', pages: null, language: null, tagged: null });
    expect(fileFacts(file)).toBe('ZIP, 2,3 MB');
  });
});

describe('accessibilityFact', () => {
  it('repeats the word of the office with the day of the check', () => {
    const file = pdf('a', 'A', { accessible: 'yes', accessibleCheckedOn: '2026-05-03' });
    expect(accessibilityFact(file)).toBe('barrierefrei (geprüft am 3. Mai 2026)');
  });

  it('does not call a file accessible because it is tagged, or without a date', () => {
    expect(accessibilityFact(pdf('a', 'A'))).toBe('Barrierefreiheit nicht geprüft');
    expect(accessibilityFact(pdf('a', 'A', { accessible: 'yes' }))).toBe(
      'Barrierefreiheit nicht geprüft',
    );
  });

  it('admits without a date that a file is not accessible', () => {
    expect(accessibilityFact(pdf('a', 'A', { accessible: 'no' }))).toBe('nicht barrierefrei');
  });
});
