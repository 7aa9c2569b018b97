import { describe, expect, it } from '@jest/globals';
import { slugify } from './slug.ts';

describe('slugify', () => {
  it.each([
    ['Größe & Maß: Österreichische Übung', 'groesse-und-mass-oesterreichische-uebung'],
    ['  Innenstadt – neu (er)finden!  ', 'innenstadt-neu-er-finden'],
    ['Café, Piñata, Łódź', 'cafe-pinata-odz'],
    ['A\u0308pfel in zerlegter Form', 'aepfel-in-zerlegter-form'],
    ['!!!', ''],
  ])('%s', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it('never ends in a hyphen where it is cut', () => {
    const slug = slugify(`${'a'.repeat(89)} b`);
    expect(slug).toBe('a'.repeat(89));
  });
});
