import type { Mark, Node } from '@tiptap/pm/model';

export interface Style {
  /** `_` where a `*` would be read together with its neighbours. */
  emphasis: '*' | '_';
  /** `\[` also where brackets are hardly ever read as a link. */
  escapesBrackets: boolean;
  /** Every list with blank lines between its points. */
  loose: boolean;
}

/** What stands between two pieces of text. */
type Gap = '' | ' ' | 'break';
interface Piece {
  text: string;
  marks: readonly Mark[];
  before: Gap;
}

const isCode = ({ type }: Mark): boolean => type.name === 'code';
const isLink = ({ type }: Mark): boolean => type.name === 'link';
const has = (marks: readonly Mark[], mark: Mark): boolean => marks.some((other) => other.eq(mark));

/** Words and what is between them: a mark must never end or begin with a space. */
const piecesOf = (block: Node): Piece[] => {
  const pieces: Piece[] = [];
  let gap: Gap = '';
  const add = (text: string, marks: readonly Mark[]): void => {
    pieces.push({ text, marks, before: pieces.length === 0 ? '' : gap });
    gap = '';
  };
  block.forEach((child) => {
    if (child.type.name === 'hardBreak') {
      gap = 'break';
      return;
    }
    const text = child.text ?? '';
    if (child.marks.some(isCode)) return add(text, child.marks);
    for (const part of text.split(/([ \t\n]+)/)) {
      if (/^[ \t\n]+$/.test(part)) gap = gap === 'break' ? gap : ' ';
      else if (part !== '') add(part, child.marks);
    }
  });
  return pieces;
};

const writeCode = (text: string): string => {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${padding}${text}${padding}${fence}`;
};

/** Addresses that a reader of Markdown would make links of by itself. */
const withoutAddresses = (text: string): string =>
  text
    .replace(/(https?|ftp)(:\/\/)/gi, '$1\\$2')
    .replace(/(www)(\.)/gi, '$1\\$2')
    .replace(/([\w.+-])@(?=[\w-]+\.)/g, '$1\\@');

interface TextPlace {
  inLink: boolean;
  beforeLink: boolean;
}

const escapeText = (text: string, { inLink, beforeLink }: TextPlace, style: Style): string => {
  const escaped = text
    .replace(style.escapesBrackets || inLink ? /[\\`*[\]~]/g : /[\\`*~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-zA-Z/!?])/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&');
  const plain = inLink ? escaped : withoutAddresses(escaped);
  return beforeLink ? plain.replace(/!$/, '\\!') : plain;
};

const writeTarget = (link: Mark): string => {
  const href = String(link.attrs['href'] ?? '');
  const title: unknown = link.attrs['title'];
  const target =
    href === '' || /[\s()<>]/.test(href)
      ? `<${href.replace(/[<>\\]/g, '\\$&').replace(/\n/g, '%0A')}>`
      : href.replaceAll('\\', '\\\\');
  return typeof title === 'string' && title !== ''
    ? `(${target} "${title.replace(/["\\]/g, '\\$&')}")`
    : `(${target})`;
};

/** `<https://…>` for a link whose text is its address. */
const shortLink = (text: string, link: Mark): string | null => {
  const href = String(link.attrs['href'] ?? '');
  if (link.attrs['title']) return null;
  if (text === href && /^https?:\/\/[^\s<>\\]+$/.test(href)) return `<${href}>`;
  return `mailto:${text}` === href && /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text)
    ? `<${text}>`
    : null;
};

const opening = (mark: Mark, style: Style): string => {
  switch (mark.type.name) {
    case 'bold':
      return '**';
    case 'italic':
      return style.emphasis;
    case 'strike':
      return '~~';
    default:
      return '[';
  }
};
const closing = (mark: Mark, style: Style): string =>
  isLink(mark) ? `]${writeTarget(mark)}` : opening(mark, style);

/** What would make a line something else than text: a heading, a quote, a list, a rule. */
const escapeLineStart = (line: string): string =>
  line
    .replace(/^(#{1,6}|[-+])(?=\s|$)/, '\\$1')
    .replace(/^>/, '\\>')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?=(?:-+|=+)$)/, '\\');

/** One block's text with its marks, as Markdown of a single paragraph. */
export const writeInline = (block: Node, style: Style): string => {
  const pieces = piecesOf(block);
  /** How far a mark that is on at this piece reaches. */
  const endOf = (mark: Mark, from: number): number => {
    let end = from;
    while (pieces[end + 1] && has(pieces[end + 1]?.marks ?? [], mark)) end += 1;
    return end;
  };

  let open: { mark: Mark; end: number }[] = [];
  let out = '';
  pieces.forEach(({ text, marks, before }, index) => {
    const wanted = marks.filter((mark) => !isCode(mark));
    const missing = open.findIndex(({ mark }) => !has(wanted, mark));
    let kept = missing === -1 ? open : open.slice(0, missing);
    const toOpen = () =>
      wanted
        .filter((mark) => !kept.some((other) => other.mark.eq(mark)))
        .map((mark) => ({ mark, end: endOf(mark, index) }));
    // What begins here and reaches further than something open has to go around it. A link is never
    // cut in two for that: the other mark is.
    const furthest = Math.max(index, ...toOpen().map(({ end }) => end));
    const inner = kept.findIndex(({ mark, end }) => end < furthest && !isLink(mark));
    if (inner !== -1) kept = kept.slice(0, inner);

    out += open
      .slice(kept.length)
      .reverse()
      .map(({ mark }) => closing(mark, style))
      .join('');
    out += before === 'break' ? '\\\n' : before;
    open = [
      ...kept,
      ...toOpen().sort((a, b) => b.end - a.end || Number(isLink(a.mark)) - Number(isLink(b.mark))),
    ];
    const starting = open.slice(kept.length);
    const link = starting.at(-1)?.mark;
    const short =
      link && isLink(link) && starting.at(-1)?.end === index && marks.length === open.length
        ? shortLink(text, link)
        : null;
    if (short !== null) open = open.slice(0, -1);
    out += open
      .slice(kept.length)
      .map(({ mark }) => opening(mark, style))
      .join('');
    if (short !== null) out += short;
    else if (marks.some(isCode)) out += writeCode(text);
    else {
      const next = pieces[index + 1];
      const place = {
        inLink: marks.some(isLink),
        beforeLink: next?.before === '' && next.marks.some(isLink),
      };
      out += escapeText(text, place, style);
    }
  });
  out += [...open]
    .reverse()
    .map(({ mark }) => closing(mark, style))
    .join('');
  return out;
};

/** A paragraph's lines, none of which begins like something else. */
export const writeParagraph = (block: Node, style: Style): string =>
  writeInline(block, style).split('\n').map(escapeLineStart).join('\n');

/** In one line: headings and cells have no second one. */
export const writeLine = (block: Node, style: Style): string =>
  writeInline(block, style).replaceAll('\\\n', ' ');
