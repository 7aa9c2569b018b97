import type { Node } from '@tiptap/pm/model';
import { writeInline, writeLine, writeParagraph, type Style } from './write-inline';

export const isEmptyParagraph = (node: Node): boolean =>
  node.type.name === 'paragraph' && node.textContent.trim() === '';

const childrenOf = (node: Node): Node[] => {
  const children: Node[] = [];
  node.forEach((child) => {
    children.push(child);
  });
  return children;
};

/** Every line behind the first moved in, so that it stays inside its point. */
const indented = (text: string, width: number): string =>
  text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(width)}`);

/** Only some blocks may follow a line of text without a blank line and stay what they are. */
const mayFollowText = ({ type, attrs }: Node): boolean =>
  type.name === 'bulletList' || (type.name === 'orderedList' && attrs['start'] === 1);

const isLoose = (list: Node, style: Style): boolean =>
  style.loose ||
  list.attrs['loose'] === true ||
  childrenOf(list).some((item) => !childrenOf(item).slice(1).every(mayFollowText));

const isList = ({ type }: Node): boolean =>
  type.name === 'bulletList' || type.name === 'orderedList';

/** The sign a list of this kind uses after another one with `previous`, to stay a list of its own. */
const signOf = (list: Node, previous: string | null): string => {
  if (list.type.name === 'bulletList') return previous === '-' ? '*' : '-';
  return previous === '.' ? ')' : '.';
};

const writeList = (list: Node, sign: string, style: Style): string => {
  const isOrdered = list.type.name === 'orderedList';
  const loose = isLoose(list, style);
  const start = Number(list.attrs['start'] ?? 1);
  return childrenOf(list)
    .map((item, index) => {
      const marker = isOrdered ? `${start + index}${sign}` : sign;
      const content = writeBlocks(childrenOf(item), style, loose ? '\n\n' : '\n');
      return `${marker} ${indented(content, marker.length + 1)}`.trimEnd();
    })
    .join(loose ? '\n\n' : '\n');
};

const writeCodeBlock = (node: Node): string => {
  const text = node.textContent;
  const language = String(node.attrs['language'] ?? '');
  const sign = language.includes('`') ? '~' : '`';
  const longest = Math.max(2, ...(text.match(/[`~]+/g) ?? []).map(({ length }) => length));
  const fence = sign.repeat(longest + 1);
  return `${fence}${language}\n${text}${text === '' ? '' : '\n'}${fence}`;
};

const rules: Readonly<Record<string, string>> = { left: ':--', right: '--:', center: ':-:' };

const writeTable = (table: Node, style: Style): string => {
  const rows = childrenOf(table).map(childrenOf);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const written = rows.map((cells) =>
    line(
      cells.map((cell) =>
        (cell.firstChild ? writeLine(cell.firstChild, style) : '').replaceAll('|', '\\|'),
      ),
    ),
  );
  const rule = line((rows[0] ?? []).map(({ attrs }) => rules[String(attrs['align'])] ?? '---'));
  return [written[0], rule, ...written.slice(1)].join('\n');
};

const writeBlock = (node: Node, sign: string, style: Style): string => {
  switch (node.type.name) {
    case 'heading': {
      const text = writeLine(node, style).replace(/(^|\s)(#+)$/, '$1\\$2');
      return `${'#'.repeat(Number(node.attrs['level']))} ${text}`.trimEnd();
    }
    case 'bulletList':
    case 'orderedList':
      return writeList(node, sign, style);
    case 'blockquote':
      return writeBlocks(childrenOf(node), style, '\n\n').replace(/^/gm, '> ').replace(/ +$/gm, '');
    case 'codeBlock':
      return writeCodeBlock(node);
    case 'horizontalRule':
      return '---';
    case 'table':
      return writeTable(node, style);
    case 'paragraph':
      return writeParagraph(node, style);
    default:
      return writeInline(node, style);
  }
};

/** The sign at the end of a written list's first marker: `-`, `*`, `+`, `.` or `)`. */
const writtenSign = (text: string): string | null =>
  /^\s*(?:\d{1,9})?([-*+.)])/.exec(text)?.[1] ?? null;

/** One block behind another; `before` is what was written last. */
export const writeNext = (
  node: Node,
  before: { node: Node; text: string } | null,
  style: Style,
): string => {
  const previous =
    before && isList(before.node) && before.node.type === node.type ? before.text : null;
  return writeBlock(node, signOf(node, previous === null ? null : writtenSign(previous)), style);
};

/** Blocks inside a list, a quote or a whole text. Empty paragraphs are nothing on the website. */
const writeBlocks = (nodes: readonly Node[], style: Style, gap: string): string => {
  let before: { node: Node; text: string } | null = null;
  let out = '';
  nodes.forEach((node, index) => {
    // Only the first one in a point of a list holds its place.
    if (isEmptyParagraph(node) && (index > 0 || nodes.length === 1)) return;
    const text = writeNext(node, before, style);
    // A point may begin with a single empty line, not with two.
    if (before !== null) out += before.text === '' ? '\n' : gap;
    out += text;
    before = { node, text };
  });
  return out;
};
