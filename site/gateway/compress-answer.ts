import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './accepted-encoding.ts';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Made for one answer: much smaller at once, not as small as can be. */
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** HTML that was made for one request, as its reader takes it. */
export const compressAnswer = async (
  html: string,
  encoding: Encoding | undefined,
): Promise<Buffer> => {
  if (encoding === 'br') return brotli(html, quickly);
  return encoding === 'gzip' ? deflate(html) : Buffer.from(html);
};
