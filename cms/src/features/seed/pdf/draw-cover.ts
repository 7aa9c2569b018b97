import { drawArtifact, drawRuns, type Element } from './leaflet-canvas';
import { style, textWidth } from './leaflet-style';

export interface LeafletHead {
  title: string;
  /** What kind of document, with its edition: "Arbeitshilfe, 3. Auflage". */
  kind: string;
  publisher: string;
  /** "Stand: 22. Mai 2026" */
  asOf: string;
}

/** Blocks and streets of a town plan in the band: x, y, width, height from its right edge. */
const blocks = [
  [150, 0, 46, 58],
  [98, 0, 38, 40],
  [54, 0, 54, 74],
  [204, 66, 50, 34],
  [150, 70, 44, 46],
  [98, 52, 36, 66],
  [54, 86, 30, 40],
  [18, 86, 18, 62],
  [214, 112, 42, 46],
  [160, 128, 54, 30],
  [98, 130, 50, 44],
  [42, 138, 24, 50],
  [210, 170, 30, 62],
  [168, 170, 62, 28],
  [96, 186, 36, 46],
  [52, 200, 52, 32],
] as const;

const drawPlan = (document: PDFKit.PDFDocument): void => {
  document.rect(0, 0, style.page.width, style.band.height).fill(style.band.colour);
  for (const [right, top, width, height] of blocks) {
    document.rect(style.page.width - right, top, width, height).fill(style.band.shade);
  }
};

/** The band with kind and title, and below it who publishes this and as of when. */
export const drawCover = (
  document: PDFKit.PDFDocument,
  root: Element,
  { title, kind, publisher, asOf }: LeafletHead,
): void => {
  drawArtifact(document, 'Layout', () => drawPlan(document));
  const x = style.margins.left;
  const width = textWidth - 60;
  const size = title.length > 60 ? 22 : 27;
  document.font('bold').fontSize(size);
  const titleHeight = document.heightOfString(title, { width, lineGap: 1 });
  const top = style.band.height - 30 - titleHeight;
  const line = (text: string, font: 'bold' | 'regular') => [{ text, font }];
  root.add(
    document.struct('P', {}, () =>
      drawRuns(
        document,
        line(kind, 'regular'),
        { x, y: top - 22, width },
        {
          size: 11.5,
          lineGap: 0,
          colour: '#FFFFFF',
        },
      ),
    ),
  );
  root.add(
    document.struct('H1', {}, () =>
      drawRuns(
        document,
        line(title, 'bold'),
        { x, y: top, width },
        {
          size,
          lineGap: 1,
          colour: '#FFFFFF',
        },
      ),
    ),
  );
  root.add(
    document.struct('P', {}, () =>
      drawRuns(
        document,
        line(`${publisher} – ${asOf}`, 'regular'),
        { x, y: style.band.height + 16, width: textWidth },
        { size: 9.5, lineGap: 0, colour: style.quiet },
      ),
    ),
  );
  document.x = x;
  document.y = style.band.height + 52;
};
