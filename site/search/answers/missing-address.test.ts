import { describe, expect, it } from '@jest/globals';
import { queriesFor, suggestOn } from './missing-address.ts';
import { questionOf } from './search-question.ts';
import { nothingFound } from '../search.ts';

const page =
  '<html><body><header><form><input name="q"></form></header>' +
  '<main><form><input id="suchwort" name="q" type="search"></form><!--missing-address--></main></body></html>';
const nothing = nothingFound(questionOf('fonds'));

describe('what a missing address may have meant', () => {
  it('is asked with all its words, then with those of its end, then with each of them', () => {
    expect(queriesFor(['themen', 'leitfaden-verfuegungsfonds-2019.html'])).toEqual([
      'themen leitfaden verfuegungsfonds 2019',
      'leitfaden verfuegungsfonds 2019',
      'verfuegungsfonds',
      'leitfaden',
    ]);
    expect(queriesFor(['index.php'])).toEqual([]);
    expect(queriesFor(['fördermittel'])).toEqual(['fördermittel']);
    expect(queriesFor(['x'.repeat(500)])).toEqual(['x'.repeat(120)]);
  });

  it('stands in the page’s own field and below it, five at most', () => {
    const result = {
      href: '/themen/x/',
      type: 'Thema',
      title: 'Fonds',
      date: null,
      excerpt: [],
      partOf: null,
    };
    const html = suggestOn(page, 'fonds', { ...nothing, results: Array(9).fill(result), total: 9 });
    expect(html).toContain('<header><form><input name="q"></form></header>');
    expect(html).toContain('<input value="fonds" id="suchwort"');
    expect(html.match(/<li>/g)).toHaveLength(5);
    expect(suggestOn(page, 'fonds', nothing)).not.toContain('Meinten Sie');
  });

  it('can carry nothing into the page', () => {
    const words = '"><script>alert(1)</script>$&$`';
    const result = {
      href: '/"onx="',
      type: '<i>',
      title: '<b>',
      date: '&',
      excerpt: [],
      partOf: null,
    };
    const html = suggestOn(page, words, { ...nothing, results: [result], total: 1 });
    expect(html).not.toMatch(/<script|<i>|<b>|"onx="/);
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;$&amp;$`"');
  });
});
