import { describe, expect, it } from '@jest/globals';
import { slugSchema } from '../../../shared/src/content/fields.ts';
import { generateEntries } from './generate-entries.ts';

const today = new Date('2026-11-01T00:00:00Z');

describe('generated content', () => {
  it('is the same for the same seed and another for another', () => {
    const first = generateEntries(200, 1, today);
    expect(generateEntries(200, 1, today)).toEqual(first);
    expect(generateEntries(200, 2, today)).not.toEqual(first);
  });

  it('gives every entry a valid address and a title of its own', () => {
    const entries = generateEntries(1_500, 7, today);
    const slugs = entries.map(({ fields }) => String(fields['slug']));
    expect(slugs.filter((slug) => !slugSchema.safeParse(slug).success)).toEqual([]);
    expect(new Set(slugs).size).toBe(entries.length);
    expect(new Set(entries.map(({ fields }) => fields['title'])).size).toBe(entries.length);
  });

  it('leaves no blank in a text', () => {
    const texts = JSON.stringify(generateEntries(500, 3, today).map(({ fields }) => fields));
    expect(texts).not.toMatch(/[{]\w+[}]/);
  });

  it('mixes the types and keeps a few dozen events ahead', () => {
    const entries = generateEntries(1_000, 5, today);
    const count = (table: string): number =>
      entries.filter((entry) => entry.table === table).length;
    expect([
      count('events'),
      count('articles'),
      count('guides'),
      count('practice_examples'),
    ]).toEqual([550, 250, 100, 100]);
    const ahead = entries.filter(({ items }) =>
      items.some(({ field, fields }) => field === 'parts' && Number(fields['start']) > +today),
    );
    expect(ahead).toHaveLength(40);
  });
});
