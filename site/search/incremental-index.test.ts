import { link, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { exampleBuildInput } from '../fixtures/build-input.ts';
import { createSite } from '../src/cms/site.ts';
import { textFile } from './browser/places.ts';
import { followShards } from './documents/follow-shards.ts';
import type { SearchDocument } from './documents/search-document.ts';
import { searchDocuments } from './documents/search-documents.ts';
import { createSearchIndex, openSearchIndex, type SearchIndex } from './search-index.ts';
import { searchShards } from './documents/search-shards.ts';
import { questionOf } from './answers/search-question.ts';
import { search } from './search.ts';
import { germanCorpus } from './testing/german-corpus.ts';

// Hundreds of indexes are made anew here, and the machine may be busy.
jest.setTimeout(60_000);

const texts = [germanCorpus, exampleBuildInput].flatMap((input) =>
  searchDocuments(createSite(input)),
);
const queries =
  'Fonds|Handel|Konzept|Köln|fonds köln|Verfügungsfonts|Mitglied|die|Städte|Innenstadt Handel'.split(
    '|',
  );
const answersOf = (index: SearchIndex) => queries.map((query) => search(index, questionOf(query)));

/** The same numbers each time, so that a failure can be looked at again. */
const randomFrom = (seed: number) => (): number => {
  seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
  return seed / 0x80000000;
};

/** Adds, changes or removes a document, about as often each. */
const change = (documents: Map<string, SearchDocument>, random: () => number): string => {
  const text = texts[Math.floor(random() * texts.length)];
  if (text === undefined) throw new Error('no texts');
  const href = `/seite-${Math.floor(random() * 40)}/`;
  if (documents.has(href) && random() < 0.4) documents.delete(href);
  else documents.set(href, { ...text, href });
  return href;
};

describe('an index that follows changes', () => {
  it('answers like one that is made anew, after any changes', () => {
    const random = randomFrom(7);
    const documents = new Map<string, SearchDocument>();
    const index = createSearchIndex();
    for (let step = 1; step <= 400; step += 1) {
      const href = change(documents, random);
      const document = documents.get(href);
      if (document) index.put(document);
      else index.drop(href);
      if (step % 20 === 0)
        expect(answersOf(index)).toEqual(answersOf(openSearchIndex(documents.values())));
    }
    // Control: one change that it was not told of, and the comparison fails.
    const [first] = documents.keys();
    documents.delete(first ?? '');
    expect(answersOf(index)).not.toEqual(answersOf(openSearchIndex(documents.values())));
  });
});

describe('an index that follows releases', () => {
  const root = mkdtemp(join(tmpdir(), 'shards-'));
  afterAll(async () => rm(await root, { recursive: true }));

  /** Unchanged shards are links to those of the release before, as the publisher leaves them. */
  const writeShards = async (
    name: string,
    documents: ReadonlyMap<string, SearchDocument>,
    before: Map<number, { path: string; text: string }>,
  ): Promise<string> => {
    const directory = join(await root, name);
    await mkdir(directory);
    for (const [shard, content] of searchShards(documents.values())) {
      const path = join(directory, textFile(shard));
      const text = JSON.stringify(content);
      const known = before.get(shard);
      if (known?.text === text) await link(known.path, path);
      else await writeFile(path, text);
      before.set(shard, { path, text });
    }
    return directory;
  };

  it('touches what has changed and nothing else', async () => {
    const random = randomFrom(11);
    const documents = new Map<string, SearchDocument>();
    const written = new Map<number, { path: string; text: string }>();
    const index = createSearchIndex();
    const touched: string[] = [];
    const follow = followShards({
      ...index,
      put: (document) => {
        touched.push(document.href);
        index.put(document);
      },
    });
    for (let step = 0; step < 100; step += 1) change(documents, random);

    for (let release = 0; release < 30; release += 1) {
      const changed = new Set(Array.from({ length: 3 }, () => change(documents, random)));
      touched.length = 0;
      follow(await writeShards(`release-${release}`, documents, written));
      if (release > 0) expect([...changed]).toEqual(expect.arrayContaining(touched));
      expect(answersOf(index)).toEqual(answersOf(openSearchIndex(documents.values())));
    }
    expect((await readdir(await root)).length).toBe(30);
  });

  it('has nothing to find where a release has no search', () => {
    const empty = createSearchIndex();
    followShards(empty)('/nonexistent');
    expect(search(empty, questionOf('Fonds')).total).toBe(0);
  });
});
