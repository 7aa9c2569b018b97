import type { Token, Tokens } from 'marked';
import { inlineRuns, type Run } from './inline-runs';
import { drawRuns, needSpace, type Element } from './leaflet-canvas';
import { style, textWidth } from './leaflet-style';

const indent = 18;

const itemRuns = (tokens: readonly Token[]): Run[] =>
  tokens
    .filter((token) => token.type !== 'list')
    .flatMap((token) => inlineRuns('tokens' in token ? (token.tokens ?? []) : [token]));

const drawItem = (
  document: PDFKit.PDFDocument,
  list: Element,
  item: { label: string; tokens: readonly Token[]; depth: number },
): void => {
  const x = style.margins.left + item.depth * indent;
  needSpace(document, style.body.size * 3);
  const { y } = document;
  const entry = document.struct('LI');
  list.add(entry);
  entry.add(
    document.struct('Lbl', {}, () => {
      document.font('bold').fontSize(style.body.size).fillColor(style.accent);
      document.text(item.label, x, y, { lineBreak: false });
    }),
  );
  const body = document.struct('LBody');
  entry.add(body);
  const box = { x: x + indent, y, width: textWidth - (item.depth + 1) * indent };
  body.add(
    document.struct('P', {}, () => drawRuns(document, itemRuns(item.tokens), box, style.body)),
  );
  document.y += 3;
  for (const token of item.tokens) {
    if (token.type === 'list') drawList(document, body, token as Tokens.List, item.depth + 1);
  }
  body.end();
  entry.end();
};

export function drawList(
  document: PDFKit.PDFDocument,
  parent: Element,
  list: Tokens.List,
  depth = 0,
): void {
  const element = document.struct('L');
  parent.add(element);
  const first = typeof list.start === 'number' ? list.start : 1;
  list.items.forEach((item, index) => {
    const label = list.ordered ? `${first + index}.` : '•';
    drawItem(document, element, { label, tokens: item.tokens, depth });
  });
  element.end();
  if (depth === 0) document.y += style.body.after - 3;
}
