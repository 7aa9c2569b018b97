import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

/** A real, tagged German PDF whose text begins with `text`. */
export const makePdf = (text: string, title = 'Leitfaden für Prüfungen'): Promise<Buffer> => {
  const pdf = new PDFDocument({
    lang: 'de-DE',
    tagged: true,
    compress: false,
    pdfVersion: '1.7',
    info: { Title: title, Subject: text },
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  root.add(
    pdf.struct('P', {}, () => {
      pdf.text(text);
    }),
  );
  root.end();
  pdf.addPage();
  pdf.end();
  return buffer(pdf);
};
