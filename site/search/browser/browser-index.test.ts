import { describe, expect, it, jest } from '@jest/globals';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import type { BuildInput } from '../../src/cms/build-input.ts';
import { createSite } from '../../src/cms/site.ts';
import { searchDocuments } from '../documents/search-documents.ts';
import { openSearchIndex } from '../search-index.ts';
import { questionOf, type SearchQuestion } from '../answers/search-question.ts';
import { search } from '../search.ts';
import { expectedHits, findsNothing, leadingHits } from '../testing/expected-hits.ts';
import { germanCorpus } from '../testing/german-corpus.ts';
import { decodeNumbers, decodeTerms, encodeNumber, encodeTerms } from './encode.ts';
import { indexFolder, stateFile } from './places.ts';
import { createIndexReader } from './read-index.ts';
import { createSearchFiles, type SearchFile, type SearchFiles } from './search-files.ts';

jest.setTimeout(60_000);

type Texts = Map<string, string>;

const textsOf = (files: Iterable<SearchFile>): Texts =>
  new Map([...files].map(({ file, text }) => [file.slice(indexFolder.length), text()]));

const filesOf = (input: BuildInput, files: SearchFiles = createSearchFiles()): Texts =>
  textsOf(files.of(createSite(input)));

const loading = (texts: () => Texts) => (name: string) => {
  const text = texts().get(name);
  return text === undefined
    ? Promise.reject(new Error(`${name}: 404`))
    : Promise.resolve<unknown>(JSON.parse(text));
};

const corpusFiles = filesOf(germanCorpus);
const ask = createIndexReader(loading(() => corpusFiles));
const found = async (query: string) =>
  (await ask(questionOf(query))).results.map(({ href }) => href);

describe('the index in the browser', () => {
  it.each(expectedHits)('%s → %s', async (query, href) => {
    expect(await found(query)).toContain(href);
  });

  it.each(leadingHits)('%s leads with %s', async (query, href) => {
    expect((await found(query))[0]).toBe(href);
  });

  it.each(findsNothing)('%j: nothing', async (query) => {
    expect(await found(query)).toEqual([]);
  });

  it('gives the very answers of the gateway, with excerpts, counts and pages', async () => {
    for (const input of [germanCorpus, exampleBuildInput]) {
      const index = openSearchIndex(searchDocuments(createSite(input)));
      const files = filesOf(input);
      const reader = createIndexReader(loading(() => files));
      const queries = [...expectedHits, ...leadingHits].map(([query]) => query);
      const more: Partial<SearchQuestion>[] = [
        {},
        { page: 2 },
        { kind: 'leitfaden' },
        { topic: 'verfuegungsfonds' },
        { topic: 'gibt-es-nicht', kind: 'rezept' },
      ];
      for (const query of [...queries, ...findsNothing, 'Überblick', 'die', 'Innenstadt Handel'])
        for (const part of more) {
          const question = { ...questionOf(query), ...part };
          expect(await reader(question)).toEqual(search(index, question));
        }
      // Control: without one of its documents the gateway answers otherwise.
      index.drop(input === germanCorpus ? '/verfuegungsfonds/' : '/themen/verfuegungsfonds/');
      const fonds = questionOf('Verfügungsfonds');
      expect(await reader(fonds)).not.toEqual(search(index, fonds));
    }
  });

  it('loads nothing twice, and for a query only what it needs', async () => {
    const loaded: string[] = [];
    const load = loading(() => corpusFiles);
    const reader = createIndexReader((name) => {
      if (name !== stateFile) loaded.push(name);
      return load(name);
    });
    await reader(questionOf('Schiedsstelle'));
    const first = loaded.length;
    expect(loaded.filter((name) => name.startsWith('stellen')).length).toBeLessThan(5);
    await reader(questionOf('Schiedsstelle'));
    expect(loaded).toHaveLength(first);
    expect(new Set(loaded).size).toBe(first);
  });

  it('fails when it cannot be loaded, and is there again with the connection', async () => {
    let isThere = false;
    const reader = createIndexReader(loading(() => (isThere ? corpusFiles : new Map())));
    await expect(reader(questionOf('Fonds'))).rejects.toThrow('404');
    isThere = true;
    expect((await reader(questionOf('Fonds'))).total).toBe(2);
  });
});

describe('the files of the index', () => {
  const { snapshot } = exampleBuildInput;
  const withArticle = (number: number, change: object): BuildInput => ({
    ...exampleBuildInput,
    snapshot: {
      ...snapshot,
      articles: snapshot.articles.map((article, at) =>
        at === number ? { ...article, ...change } : article,
      ),
    },
  });
  const states: BuildInput[] = [
    exampleBuildInput,
    withArticle(0, { title: 'Quastenflosser', body: 'Ein neuer Text über Quasten.' }),
    { ...exampleBuildInput, snapshot: { ...snapshot, articles: [], guides: [] } },
    withArticle(1, { topicIds: [] }),
    germanCorpus,
    exampleBuildInput,
  ];

  it('are the same after any changes as if they were made anew', () => {
    const following = createSearchFiles();
    for (const input of states) expect(filesOf(input, following)).toEqual(filesOf(input));
    expect(filesOf(states[1] as BuildInput)).not.toEqual(filesOf(exampleBuildInput));
  });

  it('are the same from the notes of an earlier process, without reading a text again', () => {
    const before = createSearchFiles();
    const files = filesOf(exampleBuildInput, before);
    const after = createSearchFiles(before.notes());
    expect(filesOf(exampleBuildInput, after)).toEqual(files);
    // Control: it is the notes that are believed.
    const forged = before.notes().replaceAll('"verfugungsfond"', '"quastenfloss"');
    expect(filesOf(exampleBuildInput, createSearchFiles(forged))).not.toEqual(files);
    const ofOtherCode = forged.replace(/"code":"[^"]+"/, '"code":"x"');
    expect(filesOf(exampleBuildInput, createSearchFiles(ofOtherCode))).toEqual(files);
    const torn = forged.slice(0, -100);
    expect(filesOf(exampleBuildInput, createSearchFiles(torn))).toEqual(files);
  });

  it('change where an entry has changed, and hardly anywhere else', () => {
    const following = createSearchFiles();
    const before = [...following.of(createSite(exampleBuildInput))];
    const after = [...following.of(createSite(withArticle(0, { title: 'Quastenflosser' })))];
    const keys = new Map(before.map(({ file, key }) => [file, key]));
    const changed = after.filter(({ file, key }) => keys.get(file) !== key);
    expect(changed.length).toBeGreaterThan(4);
    expect(changed.length).toBeLessThan(before.length / 4);
  });

  it('are answered of one state, though the site changes in between', async () => {
    const old = filesOf(exampleBuildInput);
    const next = filesOf(withArticle(0, { title: 'Quastenflosser' }));
    let current = old;
    let loads = 0;
    const reader = createIndexReader((name) => {
      loads += 1;
      if (loads === 6) current = next;
      return loading(() => current)(name);
    });
    const answer = await reader(questionOf('Quastenflosser'));
    expect(answer.results.map(({ title }) => title)).toEqual(['Quastenflosser']);
  });
});

describe('encoding', () => {
  it('gives back numbers and terms as they were', () => {
    const numbers = [0, 1, 31, 32, 1023, 1024, 65_535, 7];
    expect(decodeNumbers(numbers.map(encodeNumber).join(''))).toEqual(numbers);
    const terms: [string, number][] = [
      ['2026', 3],
      ['abend', 0],
      ['abendland', 2],
      ['innenstadt', 9],
      [`${'x'.repeat(40)}a`, 1],
      [`${'x'.repeat(40)}b`, 1],
      ['łódź', 0],
    ];
    expect(decodeTerms(encodeTerms(terms.toReversed()))).toEqual(
      terms.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
});
