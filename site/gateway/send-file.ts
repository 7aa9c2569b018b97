import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { paths } from '@netzwerk/shared';
import { acceptedEncodings, type Encoding } from './accepted-encoding.ts';
import { parseByteRange } from './byte-range.ts';
import { cacheControlOf } from './cache-control.ts';
import { contentTypeOf } from './content-types.ts';
import { etagOf, listsEtag } from './etag.ts';
import { readsAtOnce, readWhole } from './open-file.ts';
import type { Representation } from './release-store.ts';

/** The forms in which this request takes a file, best first. Parts are parts of the bytes as they are. */
export const wantedEncodings = (request: IncomingMessage, path: string): readonly Encoding[] =>
  request.headers.range === undefined && contentTypeOf(path).compressible
    ? acceptedEncodings(request.headers['accept-encoding'])
    : [];

const flow = async (
  response: ServerResponse,
  { handle }: Representation,
  range: { start: number; end: number },
): Promise<void> => {
  const source = handle.createReadStream({ ...range, autoClose: false });
  // A reader who leaves early is no error of ours.
  await pipeline(source, response).catch(() => response.destroy());
};

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  file: Representation,
  status: 200 | 404,
): Promise<void> => {
  const { sizeBytes, encoding } = file;
  const { value: type, compressible } = contentTypeOf(path);
  const etag = await etagOf(path, file);

  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', status === 200 ? cacheControlOf(path) : 'no-store');
  response.setHeader('ETag', etag);
  // Made to be shown by others, beside a link to us; everything else stays on our own pages.
  if (path.startsWith(paths.shareImages))
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  if (compressible) response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && listsEtag(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  if (status === 200) response.setHeader('Accept-Ranges', 'bytes');
  if (encoding !== null) response.setHeader('Content-Encoding', encoding);

  const { range: asked, 'if-range': ifRange } = request.headers;
  const wantsPart = status === 200 && (ifRange === undefined || ifRange === etag);
  const range = wantsPart && encoding === null ? parseByteRange(asked, sizeBytes) : null;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${sizeBytes}` }).end();
    return;
  }
  if (range !== null)
    response.setHeader('Content-Range', `bytes ${range.first}-${range.last}/${sizeBytes}`);
  const [start, end] = range === null ? [0, sizeBytes - 1] : [range.first, range.last];
  const head = { 'Content-Length': end - start + 1 };
  const code = range === null ? status : 206;
  if (request.method === 'HEAD') response.writeHead(code, head).end();
  else if (readsAtOnce(file))
    response.writeHead(code, head).end((await readWhole(file)).subarray(start, end + 1));
  else {
    response.writeHead(code, head);
    await flow(response, file, { start, end });
  }
};

/**
 * Answers GET and HEAD with a file: negotiated, conditional, in parts if asked. All of an answer,
 * its length and its ETag come from the one descriptor that was opened for it, and that is closed.
 */
export const sendFile = async (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  file: Representation,
  status: 200 | 404 = 200,
): Promise<void> => {
  try {
    await answer(request, response, path, file, status);
  } finally {
    await file.handle.close();
  }
};
