import { describe, expect, it } from '@jest/globals';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { createSite } from '../cms/site.ts';
import { siteOutputs } from '../outputs/site-outputs.ts';
import type { PageView } from '../views/parts/page-view.ts';
import { feedXml, type FeedView } from './feed.ts';
import { selectNewsFeed, selectTopicFeed } from './site-feeds.ts';
import { robots, selectSitemap, sitemap } from './sitemap.ts';

const { snapshot } = exampleBuildInput;
const site = createSite(exampleBuildInput);

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** Texts of all elements of one name; throws where tags do not match or a bare `&` stands. */
const textsOf = (xml: string, name: string): string[] => {
  const open: string[] = [];
  const texts: string[] = [];
  for (const [, close, tag, empty, text] of xml
    .replace(/^<\?xml.*\?>/, '')
    .matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>|([^<>]+)/g)) {
    if (text !== undefined) {
      if (/&(?!amp;|lt;|gt;|quot;|apos;)/.test(text)) throw new Error(`bare & in ${text}`);
      if (open.at(-1) === name) {
        texts.push(text.replace(/&\w+;/g, (entity) => entities[entity] ?? entity));
      }
    } else if (close === '/') {
      if (open.pop() !== tag) throw new Error(`unbalanced ${tag}`);
    } else if (tag !== undefined && empty !== '/') open.push(tag);
  }
  if (open.length > 0) throw new Error(`open: ${open.join()}`);
  return texts;
};

describe('feed', () => {
  it('lists articles and what is to come, latest news first', () => {
    const titles = textsOf(feedXml(selectNewsFeed(site)), 'title');
    expect(titles[1]).toBe('Neue Förderrichtlinien in Kraft');
    expect(titles).toContain('Abgesagt: Besichtigung Markthalle');
    expect(titles).toContain('Do., 3. Dezember 2026: Praxiswerkstatt Verfügungsfonds');
    expect(titles.some((title) => title.includes('Planspiel'))).toBe(false);
  });

  it('stays XML whatever the editors write', () => {
    const title = 'A & B <script>"x"</script> ]]> \u0000\u0008 ä';
    const articles = snapshot.articles.map((article) => ({ ...article, title }));
    const hostile = createSite({ ...exampleBuildInput, snapshot: { ...snapshot, articles } });
    const titles = textsOf(feedXml(selectNewsFeed(hostile)), 'title');
    expect(titles).toContain('A & B <script>"x"</script> ]]>  ä');
  });
});

describe('feeds of topics and kinds', () => {
  const outputs = [...siteOutputs(site)];
  const feeds = outputs.filter(({ file }) => file.endsWith('/feed.xml'));

  it('are XML, know their own address and are named by the page they belong to', () => {
    const named = outputs
      .filter(({ file }) => file.endsWith('.html'))
      .flatMap(({ view }) => (view as PageView).meta.feed?.href ?? []);
    expect([...named, '/feed.xml'].toSorted()).toEqual(feeds.map(({ file }) => file).toSorted());
    for (const { file, view } of feeds) {
      const xml = feedXml(view as FeedView);
      expect(textsOf(xml, 'title')[0]).toContain('Netzwerk Innenstadt NRW');
      expect(xml).toContain(`href="https://innenstadt.example${file}" rel="self"`);
      expect(new Set(textsOf(xml, 'guid')).size).toBe(textsOf(xml, 'guid').length);
    }
    expect(feeds.length).toBe(5 + snapshot.topics.length);
  });

  it('of a topic hold all that is about it and nothing else', () => {
    const categories = (slug: string) =>
      new Set(selectTopicFeed(site, slug)?.items.map(({ category }) => category));
    expect(categories('verfuegungsfonds')).toContain('Veranstaltung');
    const other = selectTopicFeed(site, 'verfuegungsfonds')?.items.map(({ link }) => link) ?? [];
    const foreign = snapshot.events.filter(({ topicIds }) => topicIds.length === 0);
    for (const { slug } of foreign) expect(other.join(' ')).not.toContain(`/${slug}/`);
    expect(selectTopicFeed(site, 'gibt-es-nicht')).toBeNull();
  });
});

describe('sitemap', () => {
  const addresses = textsOf(sitemap(selectSitemap(site)), 'loc');

  it('names every page once, by its full address', () => {
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain('https://innenstadt.example/themen/verfuegungsfonds/');
    expect(
      addresses.every((address) => /^https:\/\/innenstadt\.example\/(.+\/)?$/.test(address)),
    ).toBe(true);
  });

  it('leaves out search and member area, and robots say where it is', () => {
    expect(addresses.filter((a) => /suche|mitgliederbereich/.test(a))).toEqual([]);
    expect(robots(site)).toContain('Sitemap: https://innenstadt.example/sitemap.xml');
  });
});
