import type { JSONContent } from '@tiptap/core';
import type { Token, Tokens } from 'marked';
import { decodeEntities } from './entities';

type Marks = NonNullable<JSONContent['marks']>;

/** A line break in the source is a space on the page. */
const spoken = (text: string): string => decodeEntities(text).replace(/[ \t\n]+/g, ' ');

const words = (text: string, marks: Marks): JSONContent[] =>
  text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 && { marks }) }];

const withMark = (marks: Marks, mark: Marks[number]): Marks =>
  marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark];

const readInline = (tokens: readonly Token[], marks: Marks = []): JSONContent[] =>
  tokens.flatMap((token): JSONContent[] => {
    const inside = (type: string, attrs?: Record<string, unknown>): JSONContent[] =>
      readInline(
        ('tokens' in token ? token.tokens : undefined) ?? [],
        withMark(marks, { type, ...(attrs && { attrs }) }),
      );
    switch (token.type) {
      case 'strong':
        return inside('bold');
      case 'em':
        return inside('italic');
      case 'del':
        return inside('strike');
      case 'link':
        return inside('link', { href: token.href, title: token.title ?? null });
      case 'codespan':
        return words(token.text, withMark(marks, { type: 'code' }));
      case 'br':
        return [{ type: 'hardBreak' }];
      case 'escape':
        return words(token.text, marks);
      default:
        return 'tokens' in token && token.tokens
          ? readInline(token.tokens, marks)
          : words(spoken('text' in token ? token.text : token.raw), marks);
    }
  });

const isTable = (token: Token): token is Tokens.Table => token.type === 'table';
const isList = (token: Token): token is Tokens.List => token.type === 'list';

const readTable = ({ header, rows }: Tokens.Table): JSONContent => {
  const row = (cells: readonly Tokens.TableCell[], type: string): JSONContent => ({
    type: 'tableRow',
    content: cells.map(({ tokens, align }) => ({
      type,
      attrs: { align },
      content: [{ type: 'paragraph', content: readInline(tokens) }],
    })),
  });
  return {
    type: 'table',
    content: [row(header, 'tableHeader'), ...rows.map((cells) => row(cells, 'tableCell'))],
  };
};

const readList = ({ ordered, start, loose, items }: Tokens.List): JSONContent => ({
  type: ordered ? 'orderedList' : 'bulletList',
  attrs: { loose, ...(ordered && { start: start === '' ? 1 : start }) },
  content: items.map(({ tokens }) => {
    const content = readBlocks(tokens);
    return { type: 'listItem', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
  }),
});

const readBlock = (token: Token): JSONContent => {
  if (isTable(token)) return readTable(token);
  if (isList(token)) return readList(token);
  switch (token.type) {
    case 'heading':
      return {
        type: 'heading',
        // As the website shows it: the first level is the page's own title.
        attrs: { level: Math.min(Math.max(Number(token['depth']), 2), 4) },
        content: readInline(token.tokens ?? []),
      };
    case 'code':
      return {
        type: 'codeBlock',
        attrs: { language: token.lang ?? null },
        content: words(token.text.replace(/\n$/, ''), []),
      };
    case 'blockquote': {
      const content = readBlocks(token.tokens ?? []);
      return {
        type: 'blockquote',
        content: content.length > 0 ? content : [{ type: 'paragraph' }],
      };
    }
    case 'hr':
      return { type: 'horizontalRule' };
    default:
      return { type: 'paragraph', content: readInline([token]) };
  }
};

/** Tokens of Markdown, none of them unsupported → one block of the editor each. */
export const readBlocks = (tokens: readonly Token[]): JSONContent[] =>
  tokens.filter(({ type }) => type !== 'space').map(readBlock);
