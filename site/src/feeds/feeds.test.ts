import { describe, expect, it } from '@jest/globals';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { createSite } from '../cms/site.ts';
import { newsFeed, selectNewsFeed } from './news-feed.ts';
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
    const titles = textsOf(newsFeed(selectNewsFeed(site)), 'title');
    expect(titles[1]).toBe('Neue Förderrichtlinien in Kraft');
    expect(titles).toContain('Abgesagt: Besichtigung Markthalle');
    expect(titles).toContain('Do., 3. Dezember 2026: Praxiswerkstatt Verfügungsfonds');
    expect(titles.some((title) => title.includes('Planspiel'))).toBe(false);
  });

  it('stays XML whatever the editors write', () => {
    const title = 'A & B <script>"x"</script> ]]> \u0000\u0008 ä';
    const articles = snapshot.articles.map((article) => ({ ...article, title }));
    const hostile = createSite({ ...exampleBuildInput, snapshot: { ...snapshot, articles } });
    const titles = textsOf(newsFeed(selectNewsFeed(hostile)), 'title');
    expect(titles).toContain('A & B <script>"x"</script> ]]>  ä');
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
