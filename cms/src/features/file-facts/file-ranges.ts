import type { FileHandle } from 'node:fs/promises';
import type { PDFDataRangeTransport } from 'pdfjs-dist';

type Base = typeof PDFDataRangeTransport;

/** A sound PDF gives its facts away in a few megabytes; only a damaged one is searched through. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Lets pdf.js read a file piece by piece, so that a PDF of 200 MB costs a few pieces of memory. Takes
 * the base class as a parameter, because pdf.js is an ES module that is loaded on demand.
 */
export const fileRanges = (
  RangeTransport: Base,
  file: { handle: FileHandle; size: number },
): PDFDataRangeTransport => {
  let bytes = 0;
  class FileRanges extends RangeTransport {
    override requestDataRange(begin: number, end: number): void {
      bytes += end - begin;
      if (bytes > mostBytes) throw new Error('damaged, and too large to be searched');
      const piece = new Uint8Array(end - begin);
      void file.handle
        .read(piece, 0, piece.length, begin)
        .then(({ bytesRead }) => this.onDataRange(begin, piece.subarray(0, bytesRead)));
    }
  }
  return new FileRanges(file.size, new Uint8Array(0));
};
