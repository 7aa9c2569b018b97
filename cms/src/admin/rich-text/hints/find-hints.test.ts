import { describe, expect, it } from '@jest/globals';
import { textSchema } from '../markdown/rich-text-schema';
import { openText } from '../markdown/text-document';
import { findHints } from './find-hints';

const hintsFor = (markdown: string): string[] => {
  const opening = openText(textSchema, markdown);
  if (opening.kind === 'plain') throw new Error(opening.reasons.join());
  const { document } = opening.text;
  return findHints(document).map(
    ({ message, from, to }) => `${message} → ${document.textBetween(from, to, ' ', ' ')}`,
  );
};

describe('hints for a text', () => {
  it('finds links that say nothing', () => {
    expect(hintsFor('Den Antrag finden Sie [hier](/themen/). [Mehr dazu …](/a/) folgt.')).toEqual([
      'Der Link „hier“ sagt nicht, wohin er führt. Nennen Sie das Ziel. → hier',
      'Der Link „Mehr dazu“ sagt nicht, wohin er führt. Nennen Sie das Ziel. → Mehr dazu …',
    ]);
    expect(hintsFor('Siehe https://www.land.example/seite')[0]).toMatch(/^Der Link zeigt seine/);
    expect(hintsFor('[Antrag auf Förderung](/themen/), [a@b.example](mailto:a@b.example)')).toEqual(
      [],
    );
  });

  it('sees one link where only a part of it is bold', () => {
    expect(hintsFor('[hier **steht** der Leitfaden](/a/)')).toEqual([]);
  });

  it('finds jumps between headings, empty ones, and bold lines in their place', () => {
    expect(hintsFor('### Klein\n\nText\n\n## Groß\n\n#### Winzig')).toEqual([
      'Die erste Überschrift („Klein“) ist eine kleinere. Beginnen Sie mit der größten. → Klein',
      'Vor „Winzig“ fehlt eine Stufe: Auf eine Überschrift folgt die nächstkleinere. → Winzig',
    ]);
    expect(hintsFor('##')).toEqual(['Eine Überschrift ist leer. → ']);
    expect(hintsFor('**Anmeldung**\n\nBis Freitag.')[0]).toMatch(/ist nur fett/);
    expect(hintsFor('## Eins\n\n### Zwei\n\n#### Drei\n\n## Vier')).toEqual([]);
  });

  it('finds columns without a name', () => {
    expect(hintsFor('| Jahr |  |\n| - | - |\n| 2027 |  |')).toEqual([
      'Im Kopf einer Tabelle ist eine Zelle leer. → ',
    ]);
  });

  it('finds long sentences, and none where a day or an abbreviation ends with a dot', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'Wort').join(' ');
    expect(hintsFor(`Kurz. Am 3. März ${words(24)}. Kurz.`)).toEqual([
      expect.stringMatching(/^Ein Satz hat 27 Wörter: .* → Am 3\. März .*Wort\.$/),
    ]);
    expect(hintsFor(`${words(13)} z. B. ${words(13)}.`)).toHaveLength(1);
    expect(hintsFor(`${words(25)}. ${words(25)}.`)).toEqual([]);
  });
});
