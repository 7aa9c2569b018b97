import { describe, expect, it } from '@jest/globals';
import { ShardedMap } from '../sharded-map.ts';
import { followPages, noPages, type PageIndex } from './page-index.ts';
import type { RenderedFile, RenderedSite } from './render-site.ts';

const siteOf = (titles: Record<string, string>): RenderedSite =>
  ShardedMap.of(
    Object.entries(titles).map(([address, title]): [string, RenderedFile] => {
      const facts = { title, references: [], placeReferences: [], anchors: [] };
      return [`public${address}index.html`, { key: title, hash: title, page: { address, facts } }];
    }),
  );

const titlesIn = ({ pages, byTitle }: PageIndex) => ({
  pages: [...pages].map(([address, { title }]) => `${address} ${title}`).toSorted(),
  byTitle: [...byTitle].map(([title, found]) => `${title}: ${found.toSorted().join()}`).toSorted(),
});

describe('what the checks know of pages', () => {
  it('is the same, followed change by change, as made from the whole', () => {
    const sites = [
      { '/a/': 'A', '/b/': 'B', '/c/': 'C' },
      { '/a/': 'A', '/b/': 'A', '/c/': 'C' },
      { '/a/': 'B', '/b/': 'A' },
      { '/b/': 'A', '/d/': 'A', '/e/': 'B' },
    ].map(siteOf);
    let [index, before] = [noPages, siteOf({})];
    for (const site of sites) {
      index = followPages(index, before, site);
      before = site;
      expect(titlesIn(index)).toEqual(titlesIn(followPages(noPages, siteOf({}), site)));
    }
    expect(titlesIn(index)).toEqual({
      pages: ['/b/ A', '/d/ A', '/e/ B'],
      byTitle: ['A: /b/,/d/', 'B: /e/'],
    });
  });
});
