import type { Tokens } from 'marked';
import { inlineText } from './inline-runs';
import { style, textWidth } from './leaflet-style';

const { padding, size } = style.table;
const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/** Texts up to this length ("8 bis 9", "56 %") stay on one line. */
const unbrokenLength = 14;

/**
 * Every column is at least as wide as its longest word; what is left of the line goes to those
 * whose texts would like to be longer.
 */
export const columnWidths = (document: PDFKit.PDFDocument, table: Tokens.Table): number[] => {
  const columns = table.header.map((head, column) => {
    const cells = [head, ...table.rows.flatMap((row) => row[column] ?? [])].map((cell) =>
      inlineText(cell.tokens),
    );
    // The head is bold: measuring everything so leaves a little room.
    document.font('bold').fontSize(size);
    const widest = (texts: readonly string[]): number =>
      Math.max(...texts.map((text) => document.widthOfString(text))) + 2 * padding + 1;
    return {
      least: widest(
        cells.flatMap((text) => (text.length <= unbrokenLength ? [text] : text.split(/\s+/))),
      ),
      wish: widest(cells),
    };
  });
  const least = sum(columns.map((column) => column.least));
  if (least >= textWidth) return columns.map((column) => (column.least / least) * textWidth);
  const wishes = sum(columns.map(({ wish, least: own }) => Math.max(wish - own, 1)));
  return columns.map(
    ({ wish, least: own }) => own + (Math.max(wish - own, 1) / wishes) * (textWidth - least),
  );
};
