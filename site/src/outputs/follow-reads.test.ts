import { describe, expect, it } from '@jest/globals';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import type { BuildInput } from '../cms/build-input.ts';
import { remember, rememberOfEach, rememberOfSite } from '../cms/remember.ts';
import { createSite, type Site } from '../cms/site.ts';
import { followReads } from './follow-reads.ts';
import { followOutputs, siteOutputs } from './site-outputs.ts';

const renamed = (input: BuildInput, name: 'events' | 'articles' | 'topics'): BuildInput => {
  const [first, ...others] = input.snapshot[name];
  const entries = [{ ...first, title: 'Umbenannt' }, ...others];
  return { ...input, snapshot: { ...input.snapshot, [name]: entries } };
};

const titles = (site: Site): string[] => site.topics.all.map(({ title }) => title);
const countsOf = remember((_: Site['settings'], site: Site) => ({
  events: site.events.all.length,
}));

/** Ways in which what is shown may have come from the site. */
const ways: Record<string, (site: Site) => unknown> = {
  'read itself': (site) => site.topics.all,
  'remembered of the site': rememberOfSite(titles),
  'remembered of the site by way of another': rememberOfSite((site: Site) =>
    rememberOfSite(titles)(site),
  ),
  'remembered of each entry': (site) =>
    site.articles.all.map((article) => topicsOfArticle(site, article)),
};
const topicsOfArticle = rememberOfEach(
  ({ articles }: Site) => articles.all,
  (site, { topicIds }: Site['articles']['all'][number]) =>
    topicIds.map((id) => site.topics.byId.get(id)?.title),
);

const sourceAfter = (
  follow: (site: Site) => { source: object | null; outputs: Iterable<unknown> },
  input: BuildInput,
) => {
  const { source, outputs } = follow(createSite(input));
  expect([...outputs].length).toBeGreaterThan(0);
  return source;
};

describe('a group of files', () => {
  it.each(Object.entries(ways))('has another source when what was %s has changed', (_, read) => {
    const follow = followReads((site) => [read(site)]);
    const first = sourceAfter(follow, exampleBuildInput);
    expect(sourceAfter(follow, renamed(exampleBuildInput, 'events'))).toBe(first);
    expect(sourceAfter(follow, renamed(exampleBuildInput, 'topics'))).not.toBe(first);
  });

  it('counts as read what somebody else had worked out before', () => {
    const site = createSite(exampleBuildInput);
    countsOf(site.settings, site);
    const follow = followReads((each) => [countsOf(each.settings, site)]);
    const first = follow(site);
    expect([...first.outputs]).toEqual([{ events: exampleBuildInput.snapshot.events.length }]);
    expect(follow(createSite(renamed(exampleBuildInput, 'events'))).source).not.toBe(first.source);
  });

  it('is looked at again until it was looked through to its end', () => {
    const follow = followReads((site) => [site.topics, site.events]);
    const { source, outputs } = follow(createSite(exampleBuildInput));
    expect(outputs[Symbol.iterator]().next().done).toBe(false);
    expect(follow(createSite(exampleBuildInput)).source).not.toBe(source);
  });

  it('has no source that lasts for a site that nobody watches', () => {
    const follow = followReads((site) => [site.topics]);
    const copy = () => ({ ...createSite(exampleBuildInput) });
    const first = follow(copy());
    expect([...first.outputs]).toHaveLength(1);
    expect(follow(copy()).source).not.toBe(first.source);
  });
});

describe('the files of a site, followed', () => {
  const filesOf = (outputs: Iterable<{ file: string; key: string }>) =>
    [...outputs].map(({ file, key }) => `${file} ${key}`);

  it('are as if made anew after each change, group by group or skipped', () => {
    const follow = followOutputs();
    const known = new Map<object, string[]>();
    let input = exampleBuildInput;
    let skipped = 0;
    for (const name of ['articles', 'events', 'topics'] as const) {
      for (const step of [input, renamed(input, name)]) {
        input = step;
        const site = createSite(input);
        const followed = follow(site).flatMap(({ source, outputs }) => {
          const before = source === null ? undefined : known.get(source);
          if (before !== undefined) skipped += 1;
          const files = before ?? filesOf(outputs);
          if (source !== null) known.set(source, files);
          return files;
        });
        const anew = filesOf(siteOutputs(createSite(structuredClone(input))));
        expect(followed.toSorted()).toEqual(anew.toSorted());
      }
    }
    expect(skipped).toBeGreaterThan(100);
  });

  it('are left alone by what they do not show: an article’s title is nothing to an event’s calendar', () => {
    const follow = followOutputs();
    const groups = (input: BuildInput) =>
      follow(createSite(input)).map(({ source, outputs }) => {
        const [first] = filesOf(outputs);
        return { source, first: first?.split(' ')[0] ?? '' };
      });
    const before = groups(exampleBuildInput);
    const after = groups(renamed(exampleBuildInput, 'articles'));
    const lookedAt = after.filter(({ source }, index) => source !== before[index]?.source);
    const names = lookedAt.map(({ first }) => first);
    expect(names).toContain('/informationen/meldungen/index.html');
    expect(names.filter((name) => /\.ics$|^\/veranstaltungen\//.test(name))).toEqual([]);
  });
});
