import { describe, expect, it } from '@jest/globals';
import { markAbbreviations } from './mark-abbreviations.ts';
import { renderRichText, richTextToPlain } from './rich-text.ts';

const isg = '<abbr title="Immobilien- und Standortgemeinschaft">ISG</abbr>';

describe('abbreviations', () => {
  it('are marked where a text names them first, and only there', () => {
    expect(markAbbreviations('<p>Eine ISG gründen: die ISG braucht Zeit.</p>')).toBe(
      `<p>Eine ${isg} gründen: die ISG braucht Zeit.</p>`,
    );
  });

  it('are taken in their longest form', () => {
    expect(markAbbreviations('<p>Nach dem BGG NRW</p>')).toContain('>BGG NRW</abbr>');
  });

  it('stay as they are inside other words, links, headings, code and attributes', () => {
    const html =
      '<h2 id="isg">Die ISG</h2><p><a href="/ISG/">ISG</a> <code>ISG</code> ISGs, Muster-ISG</p>';
    expect(markAbbreviations(html)).toBe(html);
    expect(markAbbreviations(`${html}<p>ISG</p>`)).toBe(`${html}<p>${isg}</p>`);
  });

  it('keep the words that an editor gave one of them', () => {
    const own = '<p><abbr title="Interessengemeinschaft">ISG</abbr></p>';
    expect(markAbbreviations(own)).toBe(own);
  });

  it('are marked in every text of the site, and unmarked in what is searched', () => {
    expect(renderRichText('Die ISG.').html).toBe(`<p>Die ${isg}.</p>\n`);
    expect(richTextToPlain('Die ISG.')).toBe('Die ISG.');
  });
});
