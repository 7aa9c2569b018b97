import { describe, expect, it } from '@jest/globals';
import { exampleBuildInput } from '../fixtures/build-input.ts';
import { createSite } from '../src/cms/site.ts';
import { searchDocuments } from './search-documents.ts';
import { searchShards, shardKey } from './search-shards.ts';

const site = createSite(exampleBuildInput);
const documents = searchDocuments(site);

const keysOf = (shards: ReturnType<typeof searchShards>): Map<string, string> =>
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
    const shards = searchShards(documents);
    expect([...shards.values()].flat().length).toBe(documents.length);
    expect(keysOf(searchShards(documents.toReversed()))).toEqual(keysOf(shards));
    for (const [name, shard] of shards) {
      expect(name).toMatch(/^[0-9a-f]{2}$/);
      expect(shard.map(({ href }) => href)).toEqual(shard.map(({ href }) => href).toSorted());
    }
  });

  it('changes the key of one shard when one document changes', () => {
    const before = keysOf(searchShards(documents));
    const [first, ...others] = documents;
    if (first === undefined) throw new Error('no document');
    const after = keysOf(searchShards([{ ...first, title: 'Anders' }, ...others]));
    const changed = [...after].filter(([name, key]) => before.get(name) !== key);
    expect(changed).toHaveLength(1);
    expect(keysOf(searchShards([{ ...first }, ...others]))).toEqual(before);
  });
});
