import type { Token, Tokens } from 'marked';
import { drawList } from './draw-list';
import { drawTable } from './draw-table';
import { inlineRuns, inlineText } from './inline-runs';
import { addText, needSpace, type Element } from './leaflet-canvas';
import { style } from './leaflet-style';

/** H1 is the leaflet's title; a text that begins lower than level 2 is lifted to it. */
const levelOf = (depth: number): 2 | 3 | 4 => (depth <= 2 ? 2 : depth === 3 ? 3 : 4);

const drawHeading = (
  document: PDFKit.PDFDocument,
  parent: Element,
  heading: Tokens.Heading,
  next: Token | undefined,
): void => {
  const level = levelOf(heading.depth);
  const { size, before, after } = style.headings[level];
  // A table moves to the next page with its first row: its heading goes along.
  const following = next?.type === 'table' ? 90 : style.body.size * 5;
  needSpace(document, before + size + after + following);
  if (document.y > style.margins.top) document.y += before;
  if (level === 2) document.outline.addItem(inlineText(heading.tokens));
  addText(document, parent, `H${level}`, inlineRuns(heading.tokens, 'bold'), {
    size,
    lineGap: 2,
    after,
    colour: level === 2 ? style.accent : style.ink,
  });
};

/** Draws Markdown blocks below each other, each as its own structure element. */
export const drawBlocks = (
  document: PDFKit.PDFDocument,
  parent: Element,
  tokens: readonly Token[],
): void => {
  for (const [index, token] of tokens.entries()) {
    switch (token.type) {
      case 'heading':
        drawHeading(document, parent, token as Tokens.Heading, tokens[index + 1]);
        break;
      case 'list':
        drawList(document, parent, token as Tokens.List);
        break;
      case 'table':
        drawTable(document, parent, token as Tokens.Table);
        break;
      case 'blockquote': {
        const quote = document.struct('BlockQuote');
        parent.add(quote);
        drawBlocks(document, quote, token.tokens ?? []);
        quote.end();
        break;
      }
      case 'paragraph': {
        needSpace(document, style.body.size * 3);
        addText(document, parent, 'P', inlineRuns(token.tokens ?? []), style.body);
        break;
      }
      default:
        break;
    }
  }
};
