import { describe, expect, it } from '@jest/globals';
import { renderRichText } from '@netzwerk/shared';
import type { Node } from '@tiptap/pm/model';
import { tests } from 'commonmark-spec';
import { shapeOfHtml } from './shape';
import { textSchema } from './rich-text-schema';
import { openText, writeText, type OpenedText, type Written } from './text-document';

const sections = [
  'Paragraphs',
  'ATX headings',
  'Setext headings',
  'Emphasis and strong emphasis',
  'Links',
  'Images',
  'Lists',
  'List items',
  'Block quotes',
  'Code spans',
  'Indented code blocks',
  'Fenced code blocks',
  'Thematic breaks',
];
const examples = tests.filter(({ section }) => sections.includes(section));

const tables = [
  '| Jahr | Mittel |\n| - | - |\n| 2026 | 50 % |',
  '| a |\n| :-: |\n| **b** `c` |',
  '| foo | bar |\n| --- | --- |\n| baz | bim |',
  '| abc | defghi |\n:-: | -----------:\nbar | baz',
  '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |',
  '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar',
  '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar',
  '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |',
  '| abc | def |\n| --- | --- |',
  '| [Link](/a/) | ~~weg~~ |\n| --- | --- |\n|  | leer |',
];

const opened = (markdown: string): OpenedText => {
  const opening = openText(textSchema, markdown);
  if (opening.kind === 'plain') throw new Error(opening.reasons.join(', '));
  return opening.text;
};

/** Written anew from the first to the last word, as if every block had been changed. */
const rewritten = (text: OpenedText): Written => writeText(text.document, { ...text, sources: [] });

const shown = (markdown: string) => shapeOfHtml(renderRichText(markdown).html);

const doc = (...content: object[]): Node => textSchema.nodeFromJSON({ type: 'doc', content });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const words = (text: string, ...marks: string[]) => ({
  type: 'text',
  text,
  marks: marks.map((type) => ({ type })),
});
const nothing: OpenedText = {
  document: doc({ type: 'paragraph' }),
  markdown: '',
  sources: [],
  tail: '',
};
const write = (...content: object[]): Written => writeText(doc(...content), nothing);

describe('a text between Markdown and the editor', () => {
  it.each([...examples.map(({ markdown }) => markdown), ...tables])(
    'says no word less and no mark less after being written anew, or is not opened: %j',
    (markdown) => {
      const opening = openText(textSchema, markdown);
      if (opening.kind === 'plain') {
        expect(opening.reasons.join()).not.toBe('');
        return;
      }
      const { markdown: anew, loss } = rewritten(opening.text);
      expect(loss).toBeNull();
      expect(shown(anew)).toEqual(shown(markdown));
      expect(writeText(opening.text.document, opening.text).markdown).toBe(markdown);
    },
  );

  it('opens most of them, and says of the others what it cannot keep', () => {
    const plain = examples.filter(
      ({ markdown }) => openText(textSchema, markdown).kind === 'plain',
    );
    expect(examples).toHaveLength(478);
    expect(plain.length).toBeLessThan(90);
    expect(tables.filter((markdown) => openText(textSchema, markdown).kind === 'plain')).toEqual(
      [],
    );
  });

  it('control: a writer that forgets to escape, or a reader that drops a mark, is found out', () => {
    const failures = (spoil: (markdown: string) => string): number =>
      examples.filter(({ markdown }) => {
        const opening = openText(textSchema, markdown);
        if (opening.kind === 'plain') return false;
        const spoilt = spoil(rewritten(opening.text).markdown);
        return JSON.stringify(shown(spoilt)) !== JSON.stringify(shown(markdown));
      }).length;
    expect(failures((markdown) => markdown)).toBe(0);
    expect(failures((markdown) => markdown.replaceAll('\\', ''))).toBeGreaterThan(10);
    expect(failures((markdown) => markdown.replaceAll('**', ''))).toBeGreaterThan(30);
    expect(failures((markdown) => markdown.slice(0, -1))).toBeGreaterThan(200);
  });

  it.each([
    ['Text ![Bild](/a.png)', /ein Bild/],
    ['50 m<sup>2</sup>', /HTML/],
    ['Siehe [Wort].\n\n[Wort]: /themen/', /Adresse eines Links in einer eigenen Zeile/],
    ['- [ ] offen', /Kästchen/],
    ['- # Punkt', /nicht mit Text beginnt/],
    ['A &alpha; B', /Kürzel „&alpha;“/],
  ])('leaves %j to be edited as Markdown and says why', (markdown, reason) => {
    const opening = openText(textSchema, markdown);
    expect(opening.kind === 'plain' && opening.reasons.join()).toMatch(reason);
  });

  it('names each kind of what it cannot keep once', () => {
    expect(openText(textSchema, 'Ein <mark>Wort</mark> und <b>noch eins</b>')).toEqual({
      kind: 'plain',
      reasons: ['HTML („<mark>“)'],
    });
  });

  it('keeps every byte of a text that nobody changed', () => {
    const markdown =
      '\r\n# Ziel  \r\n*  eins\r\n*  zwei\r\n\r\n\r\nText_mit __Fett__\r\nweiter\r\n';
    const text = opened(markdown);
    expect(writeText(text.document, text)).toEqual({ markdown, loss: null });
  });

  it('keeps the spelling of every block but the changed one', () => {
    const text = opened('Eins __fett__\n* a\n* b\n\n\nZwei\n===\nSchluss &ndash; hier\n');
    const blocks: Node[] = [];
    text.document.forEach((node) => blocks.push(node));
    const changed = textSchema.nodeFromJSON({
      type: 'doc',
      content: blocks.map((node) =>
        node.type.name === 'heading'
          ? { type: 'heading', attrs: { level: 2 }, content: [words('Drei')] }
          : (node.toJSON() as object),
      ),
    });
    expect(writeText(changed, text)).toEqual({
      markdown: 'Eins __fett__\n* a\n* b\n\n## Drei\n\nSchluss &ndash; hier\n',
      loss: null,
    });
  });

  it.each([
    ['1. Januar 2027', '1\\. Januar 2027'],
    ['# kein Titel', '\\# kein Titel'],
    ['- kein Punkt', '\\- kein Punkt'],
    ['> kein Zitat', '\\> kein Zitat'],
    ['---', '\\---'],
    ['Büro_Nord und _unterstrichen_', 'Büro_Nord und \\_unterstrichen\\_'],
    ['5 * 3 [sic] ~ 15 <b> &amp; `x`', '5 \\* 3 [sic] \\~ 15 \\<b> \\&amp; \\`x\\`'],
    ['[kein](/link/)', '\\[kein\\](/link/)'],
    ['info@innenstadt.example', 'info\\@innenstadt.example'],
    ['https://innenstadt.example', 'https\\://innenstadt.example'],
  ])('writes the words %j so that they stay words', (typed, markdown) => {
    expect(write(paragraph(words(typed)))).toEqual({ markdown, loss: null });
  });

  it('writes marks without the spaces at their edges', () => {
    expect(
      write(paragraph(words('Bitte '), words('bis Freitag ', 'bold'), words('melden.'))).markdown,
    ).toBe('Bitte **bis Freitag** melden.');
    expect(write(paragraph(words('fett', 'bold'), words('schräg', 'italic')))).toEqual({
      markdown: '**fett***schräg*',
      loss: null,
    });
  });

  it('says where marks cannot be written, before anybody saves', () => {
    const { loss } = write(paragraph(words('Hinweis:', 'bold'), words('Bitte beachten')));
    expect(loss).toBe('Hinweis:Bitte beachten');
  });

  it('writes lists, tables and links as an editor makes them', () => {
    const item = (...content: object[]) => ({ type: 'listItem', content });
    const list = {
      type: 'bulletList',
      content: [
        item(paragraph(words('eins')), {
          type: 'orderedList',
          content: [item(paragraph(words('a')))],
        }),
        item(paragraph(words('zwei'))),
      ],
    };
    const cell = (type: string, text: string) => ({ type, content: [paragraph(words(text))] });
    const table = {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Jahr'), cell('tableHeader', 'a|b')] },
        { type: 'tableRow', content: [cell('tableCell', '2026'), cell('tableCell', '50 %')] },
      ],
    };
    const link = {
      type: 'text',
      text: 'Verfügungsfonds',
      marks: [{ type: 'link', attrs: { href: '/themen/verfuegungsfonds/' } }],
    };
    expect(write(list, list, table, paragraph(link)).markdown).toBe(
      '- eins\n  1. a\n- zwei\n\n* eins\n  1. a\n* zwei\n\n' +
        '| Jahr | a\\|b |\n| --- | --- |\n| 2026 | 50 % |\n\n' +
        '[Verfügungsfonds](/themen/verfuegungsfonds/)',
    );
  });
});
