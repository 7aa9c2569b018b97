import type { Run } from './inline-runs';
import { pageBottom, style, textWidth } from './leaflet-style';

type Document = PDFKit.PDFDocument;
export type Element = ReturnType<Document['struct']>;

export interface TextStyle {
  size: number;
  lineGap: number;
  colour?: string;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the package's types leave it out
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      scope?: 'Column' | 'Row';
    }
  }
}

/** Draws something that assistive technology passes over: lines, shades, page numbers. */
export const drawArtifact = (
  document: Document,
  type: 'Layout' | 'Pagination',
  draw: () => void,
): void => {
  document.markContent('Artifact', { type });
  draw();
  document.endMarkedContent();
};

/** Text in several fonts as one paragraph; call inside a structure element. */
export const drawRuns = (
  document: Document,
  runs: readonly Run[],
  box: { x: number; y: number; width: number },
  { size, lineGap, colour = style.ink }: TextStyle,
): void => {
  document.fontSize(size).fillColor(colour);
  runs.forEach((run, index) => {
    const options = { width: box.width, lineGap, continued: index < runs.length - 1 };
    document.font(run.font);
    if (index === 0) document.text(run.text, box.x, box.y, options);
    else document.text(run.text, options);
  });
};

/** Starts a new page when less than `points` are left on this one. */
export const needSpace = (document: Document, points: number): void => {
  if (document.y + points > pageBottom) document.addPage();
};

/** One block of running text as a structure element of its own. */
export const addText = (
  document: Document,
  parent: Element,
  tag: string,
  runs: readonly Run[],
  look: TextStyle & { after: number },
): void => {
  const box = { x: style.margins.left, y: document.y, width: textWidth };
  parent.add(document.struct(tag, {}, () => drawRuns(document, runs, box, look)));
  document.y += look.after;
};
