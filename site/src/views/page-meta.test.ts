import { describe, expect, it } from '@jest/globals';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { shareImageOutputs } from '../../share-images/share-image-outputs.ts';
import { searchDocuments } from '../../search/documents/search-documents.ts';
import { searchShards } from '../../search/documents/search-shards.ts';
import type { BuildInput } from '../cms/build-input.ts';
import { isTitleShared } from '../cms/collection.ts';
import { createSite } from '../cms/site.ts';
import { indexableAddresses } from '../feeds/addresses.ts';
import { siteOutputs } from '../outputs/site-outputs.ts';
import { shorten, type PageView } from './parts/page-view.ts';

const site = createSite(exampleBuildInput);
const views = [...siteOutputs(site)]
  .filter(({ file }) => file.endsWith('.html'))
  .map(({ view }) => view as PageView);
const unique = (values: readonly string[]) => new Set(values).size;

/** What other sites and search engines need of each page, by the page that lacks it. */
const headGaps = (pages: readonly PageView[]): string[] => {
  const seen = new Map<string, string>();
  return pages.flatMap(({ meta, chrome }) => {
    const { path, title, documentTitle, description, canonical, origin, shareImage } = meta;
    const gaps = Object.entries({ title, documentTitle, description, canonical, ...shareImage })
      .filter(([, value]) => value === '' || value === 0)
      .map(([name]) => `${path}: no ${name}`);
    if (canonical !== `${origin}${path}`) gaps.push(`${path}: canonical ${canonical}`);
    if (chrome.siteName === '') gaps.push(`${path}: no name of the site`);
    for (const words of [documentTitle, description]) {
      const other = seen.get(words);
      if (other !== undefined) gaps.push(`${path}: says the same as ${other}: ${words}`);
      seen.set(words, path);
    }
    return gaps;
  });
};

describe('every page', () => {
  it('says in its head what it is, in words of its own', () => {
    expect(headGaps(views)).toEqual([]);
  });

  it('would be named if it did not', () => {
    const [page, other] = views;
    if (page === undefined || other === undefined) throw new Error('no pages');
    const { meta } = page;
    const without = { ...page, meta: { ...meta, description: '', canonical: '/' } };
    expect(headGaps([without])).toEqual(['/: no description', '/: canonical /']);
    const copy = { ...other, meta: { ...other.meta, description: meta.description } };
    expect(headGaps([page, copy]).join()).toContain(`${other.meta.path}: says the same as /:`);
  });

  it('has a title of its own that ends with the name of the site', () => {
    const titles = views.map(({ meta }) => meta.documentTitle);
    expect(unique(titles)).toBe(titles.length);
    expect(
      titles.slice(1).filter((title) => !title.endsWith(' – Netzwerk Innenstadt NRW')),
    ).toEqual([]);
  });

  it('has a description, an address of its own and breadcrumbs that end with itself', () => {
    expect(unique(views.map(({ meta }) => meta.path))).toBe(views.length);
    for (const { meta } of views) {
      expect(meta.description.length).toBeGreaterThan(10);
      expect(meta.description.length).toBeLessThanOrEqual(163);
      expect(meta.canonical).toBe(`https://innenstadt.example${meta.path}`);
      if (meta.path !== '/') expect(meta.breadcrumbs.at(-1)?.href).toBe(meta.path);
    }
  });

  it('is shared with a picture that is there, and says how large it is and what it shows', () => {
    const drawn = new Set([...shareImageOutputs(site)].map(({ file }) => file));
    for (const { meta } of views) {
      const { src, width, height, alt } = meta.shareImage;
      expect(src.startsWith('https://innenstadt.example/')).toBe(true);
      const { pathname } = new URL(src);
      expect([meta.path, drawn.has(pathname) || pathname.startsWith('/media/')]).toEqual([
        meta.path,
        true,
      ]);
      expect(Math.min(width, height, alt.length)).toBeGreaterThan(0);
    }
  });

  it('is plain data: nothing is lost on the way through JSON', () => {
    for (const view of views) expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  it('stands in the sitemap exactly when it may be indexed', () => {
    const indexed = views.filter(({ meta }) => meta.index).map(({ meta }) => meta.path);
    expect(
      indexableAddresses(site)
        .flat()
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(indexed.toSorted());
  });

  it('marks at most one navigation entry per level as current', () => {
    for (const { chrome } of views) {
      const current = chrome.navigation.filter((item) => item.current !== null);
      expect(current.length).toBeLessThanOrEqual(1);
      for (const { children } of current) {
        expect(children.filter((item) => item.current !== null).length).toBeLessThanOrEqual(1);
      }
    }
  });
});

it('gives equal output for equal input, whatever the order of rows', () => {
  const { snapshot } = exampleBuildInput;
  const shuffled = {
    ...exampleBuildInput,
    snapshot: {
      ...snapshot,
      events: snapshot.events.toReversed(),
      guides: snapshot.guides.toReversed(),
      articles: snapshot.articles.toReversed(),
      topics: snapshot.topics.toReversed(),
      members: snapshot.members.toReversed(),
      practiceExamples: snapshot.practiceExamples.toReversed(),
      series: snapshot.series.toReversed(),
    },
  };
  expect([...siteOutputs(createSite(shuffled))]).toEqual([...siteOutputs(site)]);
  const shards = (input: BuildInput) => searchShards(searchDocuments(createSite(input)));
  expect(shards(shuffled)).toEqual(shards(exampleBuildInput));
});

describe('shorten', () => {
  it('cuts at a word and leaves short texts alone', () => {
    expect(shorten('Kurz.', 20)).toBe('Kurz.');
    expect(shorten('Ein Satz, der länger ist als erlaubt', 16)).toBe('Ein Satz, der …');
    expect(shorten('x'.repeat(50), 20)).toHaveLength(22);
  });
});

it('tells entries of one title apart, and only those', () => {
  const entries = [{ title: 'Tagung' }, { title: 'Tagung' }, { title: 'Seminar' }];
  expect(entries.map((entry) => isTitleShared(entries, entry))).toEqual([true, true, false]);
});
