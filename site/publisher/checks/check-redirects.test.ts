import { describe, expect, it } from '@jest/globals';
import { redirectNotices } from './check-redirects.ts';

const files = new Set(['/', '/themen/', '/kontakt/', '/feed.xml']);
const ground = (ways: Record<string, string>, there: ReadonlySet<string> = files) => ({
  redirects: Object.entries(ways).map(([from, to]) => ({ from, to, permanent: true })),
  isThere: (path: string) => there.has(path) || there.has(`${path}/`),
});
const notices = (ways: Record<string, string>) => redirectNotices(ground(ways), ground({}));

describe('notices on redirects', () => {
  it('are none while each leads in one step to something that is there, or to another site', () => {
    expect(
      notices({
        '/alt/': '/themen/',
        '/alt-ohne-strich': '/kontakt',
        '/ausserhalb/': 'https://www.beispiel.de/nirgends',
        '/stelle/': '/themen/#recht',
        '/gefiltert/': '/themen/?seite=2',
        '/seite?id=4': '/kontakt/',
        '/seite': '/themen/',
        '/abo.xml': '/feed.xml',
        // With a query it comes before the page, so it does work.
        '/themen/?tx_news_pi1[news]=417': '/kontakt/',
      }),
    ).toEqual([]);
  });

  it('name a target that is not there', () => {
    expect(notices({ '/alt/': '/weg/' })).toEqual([
      'Die Weiterleitung von /alt/ führt auf /weg/, das es nicht gibt. Bitte ein anderes Ziel eintragen.',
    ]);
  });

  it('name chains with their end, and circles', () => {
    expect(notices({ '/a/': '/b/', '/b/': '/c', '/c/': '/themen/' })).toEqual([
      'Die Weiterleitung von /a/ führt über /b/ nach /themen/. Bitte gleich /themen/ eintragen.',
      'Die Weiterleitung von /b/ führt über /c nach /themen/. Bitte gleich /themen/ eintragen.',
    ]);
    expect(notices({ '/a/': '/b/', '/b/': '/a/' })).toHaveLength(2);
    expect(notices({ '/a/': '/b/', '/b/': '/a/' }).join()).toContain('führt im Kreis');
    expect(notices({ '/a/': '/b/', '/b/': '/weg/' }).join()).toContain('von /a/ führt auf /weg/');
  });

  it('name what never comes into play: behind a page, or behind another redirect', () => {
    expect(notices({ '/themen': '/kontakt/' }).join()).toContain('weil dort eine Seite steht');
    expect(notices({ '/a': '/themen/', '/a/': '/kontakt/' })).toEqual([
      'Die Weiterleitung von /a/ kommt nie zum Zug, weil die von /a dasselbe regelt. Bitte eine von beiden löschen.',
    ]);
  });

  it('are given once: when they come up, and again only when all is looked at', () => {
    const ways = { '/alt/': '/kontakt/', '/b/': '/weg/' };
    const before = ground(ways);
    const after = ground(ways, new Set(['/', '/themen/']));
    expect(redirectNotices(after, before)).toEqual([
      expect.stringContaining('führt auf /kontakt/, das es nicht gibt'),
    ]);
    expect(redirectNotices(before, before)).toEqual([]);
    expect(redirectNotices(after, ground({}))).toHaveLength(2);
  });
});
