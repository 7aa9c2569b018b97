import { describe, expect, it } from '@jest/globals';
import { assetsOf, judgePage, withoutVersions } from './judge-page.ts';

const page = (title: number, heading: number, foot: number, rest = 'Text'): string =>
  `<html><head><title>Meldung, Fassung ${title}</title></head>` +
  `<body><h1>Meldung, Fassung ${heading}</h1><p>${rest}</p><footer>Fassung ${foot}</footer></body></html>\n`;
const expected = { blotted: withoutVersions(page(1, 1, 1)), seen: 4, newest: 9 };

describe('the judgement of a page read while publishing', () => {
  it('takes a page that is wholly old or wholly new', () => {
    expect(judgePage(page(4, 4, 2), expected)).toBeNull();
    expect(judgePage(page(9, 9, 9), expected)).toBeNull();
    const edited = (at: string): string => page(4, 4, 2, `{"dateModified":"${at}"}`);
    const blotted = withoutVersions(edited('2026-01-01T08:00:00.000Z'));
    expect(judgePage(edited('2026-01-01T09:00:00.000Z'), { ...expected, blotted })).toBeNull();
  });

  it('finds pages that are cut off, mixed, foreign or gone backwards', () => {
    expect(judgePage(page(5, 5, 1).slice(0, -20), expected)).toBe('cut off');
    expect(judgePage(page(5, 6, 1), expected)).toMatch(/title of version 5, heading of version 6/);
    expect(judgePage(page(5, 5, 1, 'Anderer Text'), expected)).toBe('neither old nor new');
    expect(judgePage(page(10, 10, 1), expected)).toBe('a version nobody published');
    expect(judgePage(page(3, 3, 1), expected)).toBe('older than what was there before');
  });
});

describe('the assets of a page', () => {
  it('are all files it names, each once, and no pages or foreign addresses', () => {
    const html =
      '<link href="/_astro/a.css"><a href="/themen/"></a><img src="/media/b.webp" ' +
      'srcset="/media/b.webp 400w, /media/c.webp 800w"><a href="https://x.example/y.css"></a>';
    expect(assetsOf(html)).toEqual(['/_astro/a.css', '/media/b.webp', '/media/c.webp']);
  });
});
