import { describe, expect, it } from '@jest/globals';
import { answerSearchPage } from './answer-search-page.ts';
import { renderSearchResults } from './render-search-results.ts';
import { createSite } from '../src/cms/site.ts';
import { searchDocuments } from './search-documents.ts';
import { openSearchIndex } from './search-index.ts';
import { search } from './search.ts';
import { germanCorpus } from './testing/german-corpus.ts';

const index = openSearchIndex(searchDocuments(createSite(germanCorpus)));
const page =
  '<title>Suche – Netzwerk</title><form><input class="field" id="suchwort" name="q" type="search" required></form>' +
  '<div><!--search-results--></div>';

const answered = (query: string): string => answerSearchPage(page, search(index, query), query);

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
      total: 1,
      results: [
        {
          href: '/a/"><b>',
          type: '<i>',
          title: '<b>Titel</b>',
          date: '"1"',
          excerpt: [{ text: '<script>', marked: true }],
        },
      ],
    };
    expect(renderSearchResults(answer, 'x')).toBe(
      '<h2 id="treffer">1 Treffer für „x“</h2><ol class="entries search-hits">' +
        '<li><p class="quiet">&lt;i&gt;, &quot;1&quot;</p>' +
        '<a href="/a/&quot;&gt;&lt;b&gt;"><strong>&lt;b&gt;Titel&lt;/b&gt;</strong></a>' +
        '<p><mark>&lt;script&gt;</mark></p></li></ol>',
    );
  });

  it('helps on when nothing was found', () => {
    const html = renderSearchResults({ total: 0, results: [] }, 'xyz');
    expect(html).toContain('Keine Treffer für „xyz“');
    expect(html).toContain('href="/kontakt/"');
  });
});
