import { describe, expect, it } from '@jest/globals';
import { Marked } from 'marked';
import { renderRichText, richTextToPlain } from './rich-text.ts';

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[klick](javascript:alert(1))',
  '[klick](JaVaScRiPt:alert(1))',
  '[klick](data:text/html;base64,PHNjcmlwdD4=)',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<svg onload=alert(1)></svg>',
  '<iframe src="https://fremd.example"></iframe>',
  '<p style="background:url(https://fremd.example/x)">x</p>',
  '<details open ontoggle=alert(1)>x</details>',
  '<form action="https://fremd.example"><input name=a></form>',
  '|<img src=x onerror=alert(1)>" onfocus="alert(1)|b|\n|-|-|\n|1|2|',
];
const live =
  /<script|onerror|onload|ontoggle|onfocus=|javascript:|vbscript:|data:|<iframe|<svg|<form|style=|<img/i;

describe('rich text', () => {
  it.each(attacks)('leaves nothing alive of %s', (attack) => {
    // Attribute values may carry the words, escaped; what counts is what is left as markup.
    const { html } = renderRichText(attack);
    expect(
      html.replace(/="[^"]*"/g, (value) =>
        /^="(javascript|vbscript|data)/i.test(value) ? value : '',
      ),
    ).not.toMatch(live);
  });

  it('control: without the sanitiser the same attacks are alive', () => {
    const raw = attacks.map((attack) => new Marked().parse(attack) as string);
    expect(raw.filter((html) => live.test(html)).length).toBe(attacks.length);
  });

  it('keeps what editors write', () => {
    const { html } = renderRichText(
      '## Schritte\n\n1. **Gebiet** abgrenzen\n2. [Merkblatt](/informationen/)\n\n| Jahr | Mittel |\n| - | - |\n| 2026 | 50 % |',
    );
    expect(html).toContain('<h2 id="schritte">Schritte</h2>');
    expect(html).toContain('<strong>Gebiet</strong>');
    expect(html).toContain('<a href="/informationen/">Merkblatt</a>');
    expect(html).toContain('<th scope="col">Jahr</th>');
    expect(html).toContain('tabindex="0"');
  });

  it('never sets a first-level heading and numbers equal ones', () => {
    const { html, headings } = renderRichText('# Ziel\n\n## Ziel\n\n##### Klein');
    expect(html).not.toMatch(/<h[156]/);
    expect(headings.map(({ id }) => id)).toEqual(['ziel', 'ziel-2']);
    expect(html).toContain('<h4 id="klein">');
  });

  it('turns text into plain text with words kept apart', () => {
    expect(richTextToPlain('## Maß & Ziel\n\nErster Satz.\n\n- eins\n- zwei')).toBe(
      'Maß & Ziel Erster Satz. eins zwei',
    );
    expect(richTextToPlain('Ein Gedanke.\\\nNoch einer.')).toBe('Ein Gedanke. Noch einer.');
  });
});
