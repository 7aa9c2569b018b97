import { buffer } from 'node:stream/consumers';
import { marked, type Token, type Tokens } from 'marked';
import PDFDocument from 'pdfkit';
import { drawBlocks } from './draw-blocks';
import { drawCover, type LeafletHead } from './draw-cover';
import { inlineText } from './inline-runs';
import { addText, drawArtifact } from './leaflet-canvas';
import type { LeafletFonts } from './leaflet-fonts';
import { style, textWidth } from './leaflet-style';

export interface Leaflet extends LeafletHead {
  /** Runs in larger type before the text. */
  summary: string | null;
  markdown: string;
}

const isTitle = (token: Token | undefined): token is Tokens.Heading =>
  token?.type === 'heading' && token.depth === 1;

const drawFooters = (document: PDFKit.PDFDocument, { title, publisher }: Leaflet): void => {
  const { start, count } = document.bufferedPageRange();
  const y = style.page.height - 46;
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(start + index);
    // The footer stands in the margin, where text would otherwise start a new page.
    document.page.margins.bottom = 0;
    drawArtifact(document, 'Pagination', () => {
      document.font('regular').fontSize(8.5).fillColor(style.quiet);
      document.text(`${publisher} – ${title}`, style.margins.left, y, {
        width: textWidth - 80,
        height: 12,
        ellipsis: true,
      });
      document.text(`Seite ${index + 1} von ${count}`, style.margins.left, y, {
        width: textWidth,
        align: 'right',
        lineBreak: false,
      });
    });
  }
};

/**
 * Writes a tagged PDF with title, language and embedded fonts from Markdown. A first-level heading
 * at its beginning replaces the title.
 */
export const writeLeaflet = async (leaflet: Leaflet, fonts: LeafletFonts): Promise<Buffer> => {
  const tokens = marked.lexer(leaflet.markdown).filter((token) => token.type !== 'space');
  const heading = isTitle(tokens[0]) ? tokens[0] : null;
  const head = { ...leaflet, title: heading ? inlineText(heading.tokens) : leaflet.title };
  const document = new PDFDocument({
    size: 'A4',
    margins: style.margins,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'de-DE',
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: head.title,
      Author: head.publisher,
      Subject: head.kind,
      Creator: head.publisher,
    },
  });
  const bytes = buffer(document);
  for (const [name, font] of Object.entries(fonts)) document.registerFont(name, font);

  const root = document.struct('Document');
  document.addStructure(root);
  drawCover(document, root, head);
  if (leaflet.summary) {
    addText(document, root, 'P', [{ text: leaflet.summary, font: 'regular' }], style.lead);
  }
  drawBlocks(document, root, heading ? tokens.slice(1) : tokens);
  root.end();
  drawFooters(document, head);
  document.end();
  return bytes;
};
