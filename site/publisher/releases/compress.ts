import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = new Set(
  '.html .css .js .mjs .json .xml .ics .svg .txt .csv .vtt .webmanifest'.split(' '),
);
/** Below this the headers weigh more than what is saved. */
export const worthwhileBytes = 400;

/** Compressed forms that lie beside a file, by the end of their name. */
export const compressedForms = ['.br', '.gz'] as const;

/** Whether a file of a release is kept in compressed forms too, by its place in the tree. */
export const isCompressible = (path: string): boolean =>
  path.startsWith('public/') && compressible.has(extname(path));

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** `quick` while an editor waits for it, `thorough` once nobody does. */
export type Effort = 'quick' | 'thorough';

/**
 * Code is compressed once and kept for a year. Of a page quality 10 leaves 8 % less than 5 and takes
 * ten times as long, which is too long between an editor and the readers; 11 saves 1 % more for
 * another three times, 9 hardly anything.
 */
const brotliQuality = (path: string, effort: Effort): number => {
  if (path.startsWith('public/_astro/')) return 11;
  return effort === 'thorough' && path.endsWith('.html') ? 10 : 5;
};

/** Whether a file is compressed better when there is time. */
export const gainsByTime = (path: string): boolean =>
  brotliQuality(path, 'thorough') > brotliQuality(path, 'quick');

/** The bytes of both forms, in the order of {@link compressedForms}. */
export const compress = async (
  path: string,
  content: Buffer,
  effort: Effort,
): Promise<[Buffer, Buffer]> => {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality(path, effort),
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return Promise.all([brotli(content, { params }), gzipped(content, { level: 9 })]);
};
