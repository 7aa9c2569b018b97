/**
 * Reads one PDF in a thread of its own and posts what it found. pdf.js throws outside of its promises
 * on some broken files; here that ends the thread and not the CMS.
 */
import { open } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { cleanLanguage, cleanText } from './clean-pdf-text';
import { fileRanges } from './file-ranges';
import { unreadable, type PdfFacts } from './pdf-facts';

const field = (info: object, name: string): unknown =>
  Object.getOwnPropertyDescriptor(info, name)?.value;

/** pdf.js 6 answers with a Map where its types name an object. */
const isMarked = (mark: unknown): boolean =>
  mark instanceof Map ? mark.get('Marked') === true : field(Object(mark), 'Marked') === true;

const readPdf = async (path: string): Promise<PdfFacts> => {
  const { getDocument, PDFDataRangeTransport } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  const document = await getDocument({
    range: fileRanges(PDFDataRangeTransport, { handle, size }),
    disableAutoFetch: true,
    disableStream: true,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  }).promise;
  const { info } = await document.getMetadata();
  return {
    // A broken page tree counts as none: the contract knows no file of nought pages.
    pages: document.numPages || null,
    language: cleanLanguage(field(info, 'Language')),
    tagged: isMarked(await document.getMarkInfo()),
    title: cleanText(field(info, 'Title')),
    problem: null,
  };
};

// Nothing is closed: the thread ends with its answer, and everything in it.
void readPdf(String(workerData)).then(
  (facts) => parentPort?.postMessage(facts),
  (error: unknown) => parentPort?.postMessage(unreadable(String(error))),
);
