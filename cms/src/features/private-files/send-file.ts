import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { parseRange } from './byte-range';
import { contentDisposition } from './content-disposition';

type Context = Parameters<Core.MiddlewareHandler>[0];

export interface FileToSend {
  /** Absolute path. */
  path: string;
  /** Name to save under, umlauts allowed. */
  fileName: string;
  mime: string;
  /** Shown in the browser instead of saved; only for types that cannot run anything. */
  inline?: boolean;
  /** Default `private, no-store`. */
  cacheControl?: string;
}

const matchesTag = (header: string, tag: string): boolean =>
  header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag);

/**
 * Streams a file with constant memory: `HEAD`, `Range` with `If-Range`, 206, 416, 304. Answers 404
 * and returns false when the file is not there. The headers make the bytes inert in a browser.
 */
export const sendFile = async (context: Context, file: FileToSend): Promise<boolean> => {
  const found = await stat(file.path).catch(() => null);
  if (!found?.isFile()) {
    context.status = 404;
    return false;
  }
  const tag = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`;
  context.set({
    'Accept-Ranges': 'bytes',
    'Cache-Control': file.cacheControl ?? 'private, no-store',
    'Content-Disposition': contentDisposition(file.inline ? 'inline' : 'attachment', file.fileName),
    'Content-Security-Policy': "default-src 'none'; img-src 'self'; media-src 'self'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
    ETag: tag,
    'X-Content-Type-Options': 'nosniff',
  });

  if (matchesTag(context.get('If-None-Match'), tag)) {
    context.status = 304;
    return true;
  }

  const ifRange = context.get('If-Range');
  const rangeStillFits = ifRange === '' || ifRange === tag;
  const range = rangeStillFits ? parseRange(context.get('Range'), found.size) : null;
  if (range === 'unsatisfiable') {
    context.status = 416;
    context.set('Content-Range', `bytes */${found.size}`);
    return true;
  }

  const { start, end } = range ?? { start: 0, end: found.size - 1 };
  context.status = range ? 206 : 200;
  if (range) context.set('Content-Range', `bytes ${start}-${end}/${found.size}`);
  // Koa closes the stream when the reader goes away.
  if (context.method !== 'HEAD') {
    context.body = found.size === 0 ? '' : createReadStream(file.path, { start, end });
  }
  context.type = file.mime;
  context.length = end - start + 1;
  return true;
};
