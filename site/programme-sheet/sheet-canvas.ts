import { openSheetFonts, type Face } from './sheet-fonts.ts';

export type Element = ReturnType<PDFKit.PDFDocument['struct']>;

export interface Look {
  face: Face;
  size: number;
  colour: string;
  lineGap?: number;
  /** Left free below, in points. */
  after?: number;
}

export interface Block {
  tag: string;
  text: string;
  look: Look;
  /** Read instead of the text, where that is shortened for the eye. */
  spoken?: string;
  link?: string;
}

/** Draws something that assistive technology passes over: lines, blocks of colour, page numbers. */
export const drawArtifact = (
  document: PDFKit.PDFDocument,
  type: 'Layout' | 'Pagination',
  draw: () => void,
): void => {
  document.markContent('Artifact', { type });
  draw();
  document.endMarkedContent();
};

const useLook = (document: PDFKit.PDFDocument, { face, size, colour }: Look): void => {
  document.font(face).fontSize(size).fillColor(colour);
};

const heightOf = (document: PDFKit.PDFDocument, { text, look }: Block, width: number): number => {
  useLook(document, look);
  return document.heightOfString(text, { width, lineGap: look.lineGap ?? 1 }) + (look.after ?? 0);
};

export const heightOfAll = (
  document: PDFKit.PDFDocument,
  blocks: readonly Block[],
  width: number,
): number => blocks.reduce((sum, block) => sum + heightOf(document, block, width), 0);

const drawText = (
  document: PDFKit.PDFDocument,
  { text, look, link }: Block,
  at: { x: number; y: number; width: number },
): void => {
  const runs = openSheetFonts().runs(look.face, text);
  useLook(document, look);
  runs.forEach((run, index) => {
    const options = {
      width: at.width,
      lineGap: look.lineGap ?? 1,
      continued: index < runs.length - 1,
      ...(link === undefined ? {} : { link }),
    };
    document.font(run.font);
    if (index === 0) document.text(run.text, at.x, at.y, options);
    else document.text(run.text, options);
  });
};

/** Blocks below each other, each a structure element of its own. Gives back where they end. */
export const drawBlocks = (
  document: PDFKit.PDFDocument,
  parent: Element,
  blocks: readonly Block[],
  { x, y, width }: { x: number; y: number; width: number },
): number => {
  let top = y;
  for (const block of blocks) {
    const { tag, spoken, link, look } = block;
    const draw = (): void => drawText(document, block, { x, y: top, width });
    const element = document.struct(tag, spoken === undefined ? {} : { actual: spoken });
    parent.add(element);
    if (link === undefined) element.add(draw);
    else element.add(document.struct('Link', { alt: block.text }, draw));
    element.end();
    top = document.y + (look.after ?? 0);
  }
  return top;
};
