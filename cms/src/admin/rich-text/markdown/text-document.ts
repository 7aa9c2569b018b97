import type { Node, Schema } from '@tiptap/pm/model';
import { Marked } from 'marked';
import { findUnsupported } from './find-unsupported';
import { readBlocks } from './read-markdown';
import { firstDifference, shapeOfDocument, shapeOfHtml } from './shape';
import { isEmptyParagraph, writeNext } from './write-blocks';
import type { Style } from './write-inline';

// The reader that the website uses, in the same version, and with the same setting.
const marked = new Marked({ gfm: true, async: false });

/** One block of the stored text, to be stored again as it is while nobody changes it. */
interface Source {
  node: Node;
  text: string;
  /** Line ends before it. */
  gap: string;
}

/** A text that the editor can show and write back. */
export interface OpenedText {
  document: Node;
  /** As it is stored. */
  markdown: string;
  sources: readonly Source[];
  /** Line ends behind the last block. */
  tail: string;
}

export type Opening =
  | { kind: 'rich'; text: OpenedText }
  /** What the text contains that the editor cannot show without changing it, in German. */
  | { kind: 'plain'; reasons: string[] };

const styles: readonly Style[] = [
  { emphasis: '*', escapesBrackets: false, loose: false },
  { emphasis: '*', escapesBrackets: true, loose: false },
  { emphasis: '_', escapesBrackets: true, loose: false },
  { emphasis: '*', escapesBrackets: true, loose: true },
];

/** Where the website would show something else than this document, or null. */
const lossIn = (document: Node, markdown: string): string | null =>
  firstDifference(shapeOfDocument(document), shapeOfHtml(marked.parse(markdown) as string));

const writeFresh = (document: Node, style: Style): string => {
  const written: string[] = [];
  let before: { node: Node; text: string } | null = null;
  document.forEach((node) => {
    if (isEmptyParagraph(node)) return;
    const text = writeNext(node, before, style);
    written.push(text);
    before = { node, text };
  });
  return written.join('\n\n');
};

/** Blocks that nobody touched keep their own spelling, and the lines between them. */
const writeAround = (document: Node, { sources, tail }: OpenedText, style: Style): string => {
  const left = new Set(sources.keys());
  const sourceOf = (node: Node, after: number): number => {
    const candidates = [...left].filter((index) => index > after);
    const same =
      candidates.find((index) => sources[index]?.node === node) ??
      candidates.find((index) => sources[index]?.node.eq(node)) ??
      -1;
    left.delete(same);
    return same;
  };
  let out = '';
  let previous = -1;
  let last = -1;
  let before: { node: Node; text: string } | null = null;
  document.forEach((node) => {
    if (isEmptyParagraph(node)) return;
    const index = sourceOf(node, last);
    const source = sources[index];
    const follows = index !== -1 && index === previous + 1 && (before !== null || index === 0);
    const text = source?.text ?? writeNext(node, before, style);
    out += follows ? (source?.gap ?? '') : before === null ? '' : '\n\n';
    out += text;
    before = { node, text };
    previous = source ? index : -2;
    last = Math.max(last, index);
  });
  return previous === sources.length - 1 ? out + tail : out;
};

const isUntouched = (document: Node, { sources }: OpenedText): boolean => {
  const blocks: Node[] = [];
  document.forEach((node) => {
    if (!isEmptyParagraph(node)) blocks.push(node);
  });
  const kept = sources.filter(({ node }) => !isEmptyParagraph(node));
  return (
    blocks.length === kept.length &&
    blocks.every((node, index) => kept[index]?.node === node || kept[index]?.node.eq(node))
  );
};

/** Opens Markdown for the editor, or says why only its source can be edited. */
export const openText = (schema: Schema, markdown: string): Opening => {
  const tokens = marked.lexer(markdown);
  const reasons = findUnsupported(tokens);
  if (reasons.length > 0) return { kind: 'plain', reasons };

  const blocks = readBlocks(tokens);
  const document = schema.nodeFromJSON({
    type: 'doc',
    content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }],
  });
  const sources: Source[] = [];
  let gap = '';
  for (const token of tokens) {
    const ending = /\n*$/.exec(token.raw)?.[0] ?? '';
    if (token.type === 'space') gap += token.raw;
    else {
      const text = token.raw.slice(0, token.raw.length - ending.length);
      sources.push({ node: document.child(sources.length), text, gap });
      gap = ending;
    }
  }
  const text: OpenedText = { document, markdown, sources, tail: gap };
  const isKept =
    lossIn(document, markdown) === null &&
    styles.some((style) => lossIn(document, writeFresh(document, style)) === null);
  if (isKept) return { kind: 'rich', text };
  return { kind: 'plain', reasons: ['eine Schreibweise, die sich beim Umwandeln ändern würde'] };
};

export interface Written {
  markdown: string;
  /** Where the website would show something else than the editor does; null as it should be. */
  loss: string | null;
}

/** Writes what the editor holds, and reads it back to be sure. */
export const writeText = (document: Node, opened: OpenedText): Written => {
  if (isUntouched(document, opened)) return { markdown: opened.markdown, loss: null };
  const attempts = [
    (style: Style) => writeAround(document, opened, style),
    (style: Style) => writeFresh(document, style),
  ].flatMap((write) => styles.map((style) => () => write(style)));
  let first: Written | null = null;
  for (const attempt of attempts) {
    const markdown = attempt();
    const written = { markdown, loss: lossIn(document, markdown) };
    if (written.loss === null) return written;
    first ??= written;
  }
  return first ?? { markdown: '', loss: null };
};
