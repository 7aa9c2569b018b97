import type { Mark, Node } from '@tiptap/pm/model';
import { decodeEntities } from './entities';

/** One thing that readers notice. */
interface Seen {
  kind: 'block' | 'end' | 'division' | 'space' | 'break' | 'word';
  text: string;
  /** Of a word: bold, a link with its address, … in alphabetical order. */
  marks: string;
}

/**
 * What a text is to its readers: its blocks, words with their marks, and spaces. The same for what
 * the editor holds and for HTML made from Markdown, so that the two can be compared without trusting
 * either. Marks on spaces and the order of marks do not count, nor blank lines between list items.
 */
export type Shape = readonly Seen[];

/** Collects a shape; drops what nobody sees: spaces at edges, divisions beside other blocks. */
const shapeWriter = () => {
  const shape: Seen[] = [];
  let isWordOpen = false;
  const lastIs = (...kinds: Seen['kind'][]): boolean => {
    const last = shape.at(-1);
    return last === undefined ? kinds.includes('block') : kinds.includes(last.kind);
  };
  const see = (kind: Seen['kind'], text = '', marks = ''): void => {
    shape.push({ kind, text, marks });
    isWordOpen = kind === 'word';
  };
  const dropWhile = (...kinds: Seen['kind'][]): void => {
    while (shape.length > 0 && lastIs(...kinds)) shape.pop();
  };
  const edge = (kind: 'block' | 'end', text = ''): void => {
    dropWhile('space', 'division', 'break');
    see(kind, text);
  };

  return {
    block: (name: string): void => edge('block', name),
    end: (): void => edge('end'),
    divide: (): void => {
      dropWhile('space', 'break');
      isWordOpen = false;
      if (!lastIs('division', 'block', 'end')) see('division');
    },
    lineBreak: (): void => {
      dropWhile('space');
      if (!lastIs('break', 'division', 'block', 'end')) see('break');
    },
    /** Preformatted: every space counts. */
    exact: (text: string): void => see('word', text.replace(/\n$/, ''), 'pre'),
    text: (content: string, marks: readonly string[]): void => {
      const signs = [...new Set(marks)].sort().join(' ');
      for (const part of content.split(/([ \t\n]+)/)) {
        const last = shape.at(-1);
        if (/^[ \t\n]+$/.test(part)) {
          isWordOpen = false;
          if (!lastIs('space', 'division', 'break', 'block', 'end')) see('space');
        } else if (part !== '') {
          if (isWordOpen && last?.marks === signs) last.text += part;
          else see('word', part, signs);
        }
      }
    },
    finished: (): Shape => {
      dropWhile('space', 'division', 'break');
      return shape;
    },
  };
};

/** As `marked` writes an address into HTML; half a character would stop it. */
const hrefInHtml = (href: string): string =>
  decodeEntities(encodeURI(href.replace(/\p{Surrogate}/gu, '')).replace(/%25/g, '%'));

const linkSign = (href: string, title: string): string => `a[${href}|${title}]`;

const markSign = (mark: Mark): string => {
  switch (mark.type.name) {
    case 'bold':
      return 'strong';
    case 'italic':
      return 'em';
    case 'strike':
      return 'del';
    case 'link':
      return linkSign(
        hrefInHtml(String(mark.attrs['href'] ?? '')),
        decodeEntities(String(mark.attrs['title'] ?? '')),
      );
    default:
      return mark.type.name;
  }
};

const blockSign = (node: Node): string | null => {
  switch (node.type.name) {
    case 'heading':
      return `h${Number(node.attrs['level'])}`;
    case 'bulletList':
      return 'ul';
    case 'orderedList':
      return `ol ${Number(node.attrs['start'] ?? 1)}`;
    case 'listItem':
      return 'li';
    case 'blockquote':
      return 'blockquote';
    case 'table':
      return 'table';
    case 'tableRow':
      return 'tr';
    case 'tableHeader':
      return `th ${String(node.attrs['align'] ?? '')}`;
    case 'tableCell':
      return `td ${String(node.attrs['align'] ?? '')}`;
    default:
      return null;
  }
};

/** The shape of what the editor shows. */
export const shapeOfDocument = (document: Node): Shape => {
  const out = shapeWriter();
  const visit = (node: Node): void => {
    if (node.isText) return out.text(node.text ?? '', node.marks.map(markSign));
    switch (node.type.name) {
      case 'hardBreak':
        return out.lineBreak();
      case 'horizontalRule':
        out.block('hr');
        return out.end();
      case 'codeBlock':
        out.block(`pre ${String(node.attrs['language'] ?? '').split(/\s/)[0]}`);
        out.exact(node.textContent);
        return out.end();
      case 'doc':
        return node.forEach(visit);
      case 'paragraph':
        out.divide();
        node.forEach(visit);
        return out.divide();
    }
    out.block(blockSign(node) ?? `${node.type.name}`);
    node.forEach(visit);
    out.end();
  };
  visit(document);
  return out.finished();
};

const tag = /<(\/?)([a-zA-Z][a-zA-Z\d]*)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*\/?>/g;
const attribute = (attributes: string, name: string): string =>
  decodeEntities(new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');

const inlineTags = new Set(['strong', 'em', 'del', 'code', 'a']);
/** They only wrap, here and on the website. */
const wrappers = new Set(['thead', 'tbody', 'section', 'abbr']);

const openingSign = (name: string, attributes: string): string => {
  switch (name) {
    case 'h1':
      return 'h2';
    case 'h5':
    case 'h6':
      return 'h4';
    case 'ol':
      return `ol ${attribute(attributes, 'start') || '1'}`;
    case 'th':
    case 'td':
      return `${name} ${attribute(attributes, 'align')}`;
    default:
      return `${name}`;
  }
};

/** The shape of HTML that was made from Markdown. */
export const shapeOfHtml = (html: string): Shape => {
  const out = shapeWriter();
  const inline: { name: string; sign: string }[] = [];
  let exact: string | null = null;
  let at = 0;
  const takeText = (text: string): void => {
    if (exact !== null) exact += decodeEntities(text);
    else
      out.text(
        decodeEntities(text),
        inline.map(({ sign }) => sign),
      );
  };
  for (const match of html.matchAll(tag)) {
    const [whole, slash, written = '', attributes = ''] = match;
    const name = written.toLowerCase();
    takeText(html.slice(at, match.index));
    at = match.index + whole.length;
    if (exact !== null) {
      if (name === 'code' && slash === '') {
        out.block(`pre ${attribute(attributes, 'class').replace(/^language-/, '')}`);
      }
      if (name === 'pre') {
        out.exact(exact);
        out.end();
        exact = null;
      }
    } else if (name === 'pre') exact = '';
    else if (name === 'p') out.divide();
    else if (name === 'br') out.lineBreak();
    else if (name === 'hr') {
      out.block('hr');
      out.end();
    } else if (inlineTags.has(name)) {
      if (slash === '') {
        const sign =
          name === 'a'
            ? linkSign(attribute(attributes, 'href'), attribute(attributes, 'title'))
            : name;
        inline.push({ name, sign });
      } else {
        const index = inline.findLastIndex((other) => other.name === name);
        if (index !== -1) inline.splice(index, 1);
      }
    } else if (!wrappers.has(name)) {
      if (slash === '') out.block(openingSign(name, attributes));
      else out.end();
    }
  }
  takeText(html.slice(at));
  return out.finished();
};

const isSame = (one: Seen | undefined, other: Seen | undefined): boolean =>
  one?.kind === other?.kind && one?.text === other?.text && one?.marks === other?.marks;

/** Null when they are the same, else the words around the first difference. */
export const firstDifference = (one: Shape, other: Shape): string | null => {
  const length = Math.max(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    if (isSame(one[index], other[index])) continue;
    return one
      .slice(Math.max(0, index - 6), index + 6)
      .map(({ kind, text }) => (kind === 'word' ? text : ' '))
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
  }
  return null;
};
