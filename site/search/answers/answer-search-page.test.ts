import { describe, expect, it } from '@jest/globals';
import { answerSearchPage } from './answer-search-page.ts';
import { renderSearchResults } from './render-search-results.ts';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { createSite } from '../../src/cms/site.ts';
import { searchDocuments } from '../documents/search-documents.ts';
import { openSearchIndex } from '../search-index.ts';
import { questionOf } from './search-question.ts';
import { nothingFound, search } from '../search.ts';
import { germanCorpus } from '../testing/german-corpus.ts';

const index = openSearchIndex(searchDocuments(createSite(germanCorpus)));
const page =
  '<title>Suche – Netzwerk</title><form><input class="field" id="suchwort" name="q" type="search" required></form>' +
  '<div><!--search-results--></div>';

const answered = (query: string): string =>
  answerSearchPage(page, search(index, questionOf(query)));

describe('answerSearchPage', () => {
  it('puts results, the query and what was found into the page', () => {
    const html = answered('  Fonds ');
    expect(html).toContain('<title>2 Treffer für „Fonds“ – Suche – Netzwerk</title>');
    expect(html).toContain('<input value="Fonds" class="field"');
    expect(html).toContain('<ol class="entries search-hits"><li>');
    expect(html).toContain('<mark>Verfügungsfonds</mark>');
    expect(html).not.toContain('<!--search-results-->');
  });

  it('leaves the page as it is without a query', () => {
    expect(answered(' \n ')).toBe(page);
  });

  it.each([
    '"><script>alert(1)</script>',
    "' onfocus='alert(1)",
    '</title><script>alert(1)</script>',
    '<!--search-results--><img src=x onerror=alert(1)>',
    "$& $` $' $<x>",
  ])('shows %s as the text it is', (query) => {
    const html = answered(query);
    const tags = (text: string) =>
      text.match(/<[a-z][^>]*>/g)?.map((tag) => /^<\w+/.exec(tag)?.[0]);
    const harmless = answered('qqqqqqqq');
    expect(tags(html)).toEqual(tags(harmless));
    expect(html.match(/<title>/g)).toHaveLength(1);
    expect(html).toContain(query.includes('$') ? '$&amp; $`' : '&');
  });
});

describe('renderSearchResults', () => {
  it('escapes what editors wrote: titles, types, addresses and excerpts', () => {
    const answer = {
      ...nothingFound(questionOf('x"<')),
      total: 1,
      unfiltered: 1,
      results: [
        {
          href: '/a/"><b>',
          type: '<i>',
          title: '<b>Titel</b>',
          date: '"1"',
          excerpt: [{ text: '<script>', marked: true }],
          partOf: { title: '<u>', href: '"' },
        },
      ],
    };
    expect(renderSearchResults(answer)).toBe(
      '<h2 id="treffer">1 Treffer für „x&quot;&lt;“</h2><ol class="entries search-hits">' +
        '<li><p class="quiet">&lt;i&gt; · &quot;1&quot;</p>' +
        '<a href="/a/&quot;&gt;&lt;b&gt;"><strong>&lt;b&gt;Titel&lt;/b&gt;</strong></a>' +
        '<p><mark>&lt;script&gt;</mark></p>' +
        '<p class="quiet">Gehört zu: <a href="&quot;">&lt;u&gt;</a></p></li></ol>',
    );
  });

  it('offers filters with their counts, takes back what is chosen and goes on to more pages', () => {
    const site = openSearchIndex(searchDocuments(createSite(exampleBuildInput)));
    const asked = { ...questionOf('Verfügungsfonds'), kind: 'leitfaden' };
    const html = renderSearchResults(search(site, asked));
    const filter = 'href="?q=Verf%C3%BCgungsfonds&amp;art=veranstaltung#treffer"';
    expect(html).toContain(filter);
    expect(html).toContain('aria-label="Gewählte Filter"');
    expect(html).toMatch(/href="\?q=Verf%C3%BCgungsfonds#treffer"[^>]*>Alle Filter entfernen/);
    const all = renderSearchResults(search(site, questionOf('Überblick')));
    expect(all).toContain('&amp;seite=2#treffer" rel="nofollow">Nächste Seite');
  });

  it('helps on when nothing was found, and out of filters that leave nothing', () => {
    const html = renderSearchResults(nothingFound(questionOf('xyz')));
    expect(html).toContain('Keine Treffer für „xyz“');
    expect(html).toContain('href="/kontakt/"');
    const asked = { ...questionOf('Telgte'), kind: 'meldung' };
    const filtered = renderSearchResults(search(index, asked));
    expect(filtered).toContain('Keine Treffer für „Telgte“');
    expect(filtered).toMatch(/href="\?q=Telgte#treffer"[^>]*>Ohne Filter: 1 Treffer/);
  });
});
