import { describe, expect, it } from '@jest/globals';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { createSite } from '../../src/cms/site.ts';
import { isTextFile, textFile } from '../browser/places.ts';
import type { SearchEntry } from './search-document.ts';
import { searchDocuments, searchEntries } from './search-documents.ts';
import { searchShards, shardKey } from './search-shards.ts';

const site = createSite(exampleBuildInput);
const documents = searchDocuments(site);

const entries = searchEntries(site);

const keysOf = (shards: ReadonlyMap<number, readonly SearchEntry[]>): Map<number, string> =>
  new Map([...shards].map(([name, shard]) => [name, shardKey(shard)]));

describe('searchDocuments', () => {
  it('gives the very documents again while nothing they read has changed', () => {
    const again = searchDocuments(site);
    expect(again.every((document, index) => document === documents[index])).toBe(true);
  });

  it('makes a document anew when a name that it only borrows has changed', () => {
    const [topic] = site.topics.all;
    if (topic === undefined) throw new Error('no topic');
    const renamed = { ...topic, title: 'Umbenannt' };
    const topics = {
      ...site.topics,
      all: site.topics.all.with(0, renamed),
      byId: new Map(site.topics.byId).set(topic.id, renamed),
    };
    const changed = searchDocuments({ ...site, topics }).filter(
      (document, index) => document !== documents[index],
    );
    const withTopic = site.events.all.filter(({ topicIds }) => topicIds.includes(topic.id));
    expect(withTopic.length).toBeGreaterThan(0);
    for (const { title } of withTopic) {
      const document = changed.find((each) => each.title === title);
      expect(document?.keywords).toContain('Umbenannt');
    }
    expect(changed.length).toBeLessThan(documents.length);
  });
});

describe('searchShards', () => {
  it('holds every document once, in an order that does not depend on the one given', () => {
    const shards = searchShards(entries);
    expect([...shards.values()].flat().length).toBe(documents.length);
    expect(keysOf(searchShards(entries.toReversed()))).toEqual(keysOf(shards));
    for (const [name, shard] of shards) {
      expect(isTextFile(textFile(name))).toBe(true);
      expect(shard.map(({ href }) => href)).toEqual(shard.map(({ href }) => href).toSorted());
    }
  });

  it('has a key that changes with a document, and with that of its shard alone', () => {
    const before = keysOf(searchShards(entries));
    const { snapshot } = exampleBuildInput;
    const [first, ...others] = snapshot.articles;
    if (first === undefined) throw new Error('no article');
    const keysWith = (article: typeof first): Map<number, string> => {
      const input = {
        ...exampleBuildInput,
        snapshot: { ...snapshot, articles: [article, ...others] },
      };
      return keysOf(searchShards(searchEntries(createSite(input))));
    };
    const after = keysWith({ ...first, body: `${first.body ?? ''} Noch ein Satz.` });
    expect([...after].filter(([name, key]) => before.get(name) !== key)).toHaveLength(1);
    expect(keysWith({ ...first })).toEqual(before);
  });
});
