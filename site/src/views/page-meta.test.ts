import { describe, expect, it } from '@jest/globals';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { searchDocuments } from '../../search/search-documents.ts';
import { searchShards } from '../../search/search-shards.ts';
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

describe('every page', () => {
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
