import type { Tokens } from 'marked';
import { inlineRuns, inlineText } from './inline-runs';
import { drawArtifact, drawRuns, type Element } from './leaflet-canvas';
import { pageBottom, style, textWidth } from './leaflet-style';
import { columnWidths } from './table-widths';

const { padding, size, lineGap } = style.table;

interface Row {
  cells: readonly Tokens.TableCell[];
  isHead: boolean;
}

const drawRow = (
  document: PDFKit.PDFDocument,
  row: Row,
  widths: readonly number[],
  /** Null for a repeated head, which is no content. */
  parent: Element | null,
): void => {
  const heights = row.cells.map((cell, column) => {
    document.font(row.isHead ? 'bold' : 'regular').fontSize(size);
    return document.heightOfString(inlineText(cell.tokens) || ' ', {
      width: (widths[column] ?? 0) - 2 * padding,
      lineGap,
    });
  });
  const height = Math.max(...heights) + 2 * padding - lineGap;
  const { y } = document;
  drawArtifact(document, 'Layout', () => {
    if (row.isHead) document.rect(style.margins.left, y, textWidth, height).fill(style.tint);
    document
      .moveTo(style.margins.left, y + height)
      .lineTo(style.margins.left + textWidth, y + height)
      .lineWidth(row.isHead ? 1 : 0.5)
      .stroke(row.isHead ? style.accent : style.line);
  });
  // An element that joins no parent would keep the file from ever being finished.
  const element = parent ? document.struct('TR') : null;
  if (element) parent?.add(element);
  let x = style.margins.left;
  row.cells.forEach((cell, column) => {
    const width = widths[column] ?? 0;
    const box = { x: x + padding, y: y + padding, width: width - 2 * padding };
    const runs = inlineRuns(cell.tokens, row.isHead ? 'bold' : 'regular');
    const draw = (): void => drawRuns(document, runs, box, { size, lineGap });
    if (!element) drawArtifact(document, 'Pagination', draw);
    else if (row.isHead) element.add(document.struct('TH', { scope: 'Column' }, draw));
    else element.add(document.struct('TD', {}, draw));
    x += width;
  });
  element?.end();
  document.y = y + height;
};

export const drawTable = (
  document: PDFKit.PDFDocument,
  parent: Element,
  table: Tokens.Table,
): void => {
  const widths = columnWidths(document, table);
  const element = document.struct('Table');
  parent.add(element);
  const head: Row = { cells: table.header, isHead: true };
  if (document.y + 80 > pageBottom) document.addPage();
  drawRow(document, head, widths, element);
  for (const cells of table.rows) {
    if (document.y + 44 > pageBottom) {
      document.addPage();
      drawRow(document, head, widths, null);
    }
    drawRow(document, { cells, isHead: false }, widths, element);
  }
  element.end();
  document.x = style.margins.left;
  document.y += style.body.after + 6;
};
