import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { acceptedEncoding, encodings, type Encoding } from './accepted-encoding.ts';
import { parseByteRange } from './byte-range.ts';
import { cacheControlOf, isContentHashed } from './cache-control.ts';
import { contentTypeOf } from './content-types.ts';
import type { ReleaseFile } from './release-store.ts';

const contentHashes = new WeakMap<ReleaseFile, Promise<string>>();

const short = (hash: ReturnType<typeof createHash>): string =>
  hash.digest('base64url').slice(0, 22);

const hashContent = async (file: ReleaseFile): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file.diskPath)) hash.update(chunk as Buffer);
  return short(hash);
};

/** By content, so that a page which a new release did not change is still worth a 304. */
const versionOf = (path: string, file: ReleaseFile): Promise<string> => {
  if (isContentHashed(path))
    return Promise.resolve(short(createHash('sha256').update(`${path} ${file.sizeBytes}`)));
  const known = contentHashes.get(file);
  if (known) return known;
  const hash = hashContent(file);
  contentHashes.set(file, hash);
  hash.catch(() => contentHashes.delete(file));
  return hash;
};

const listsEtag = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some((entry) => [etag, '*'].includes(entry.trim().replace(/^W\//, '')));

const notModified = (request: IncomingMessage, etag: string, modifiedAtMs: number): boolean => {
  const { 'if-none-match': noneMatch, 'if-modified-since': since } = request.headers;
  if (noneMatch !== undefined) return listsEtag(noneMatch, etag);
  return since !== undefined && Math.floor(modifiedAtMs / 1000) * 1000 <= Date.parse(since);
};

const stream = async (
  response: ServerResponse,
  diskPath: string,
  range?: { start: number; end: number },
): Promise<void> => {
  // A reader who leaves early is no error of ours.
  await pipeline(createReadStream(diskPath, range ?? {}), response).catch(() => response.destroy());
};

/** Answers GET and HEAD with a file of a release: negotiated, conditional, in parts if asked. */
export const sendFile = async (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  file: ReleaseFile,
  status = 200,
): Promise<void> => {
  const type = contentTypeOf(path);
  const isWhole = request.headers.range === undefined || status !== 200;
  const available = encodings.filter((name) => file.compressed[name] !== undefined);
  const encoding = isWhole ? acceptedEncoding(request.headers['accept-encoding'], available) : null;
  const version = await versionOf(path, file);
  const etag = `"${version}${encoding === null ? '' : `-${encoding}`}"`;

  response.setHeader('Content-Type', type.value);
  response.setHeader('Cache-Control', status === 200 ? cacheControlOf(path) : 'no-store');
  response.setHeader('ETag', etag);
  response.setHeader('Last-Modified', new Date(file.modifiedAtMs).toUTCString());
  if (available.length > 0) response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && notModified(request, etag, file.modifiedAtMs)) {
    response.writeHead(304).end();
    return;
  }

  if (status === 200) response.setHeader('Accept-Ranges', 'bytes');
  const ifRange = request.headers['if-range'];
  const range =
    isWhole || (ifRange !== undefined && ifRange !== etag)
      ? null
      : parseByteRange(request.headers.range, file.sizeBytes);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${file.sizeBytes}` }).end();
    return;
  }
  if (range !== null) {
    const { first: start, last: end } = range;
    response.setHeader('Content-Range', `bytes ${start}-${end}/${file.sizeBytes}`);
    response.writeHead(206, { 'Content-Length': end - start + 1 });
    if (request.method === 'HEAD') response.end();
    else await stream(response, file.diskPath, { start, end });
    return;
  }

  if (encoding !== null) response.setHeader('Content-Encoding', encoding);
  const suffix: Record<Encoding, string> = { br: '.br', gzip: '.gz' };
  const diskPath = encoding === null ? file.diskPath : file.diskPath + suffix[encoding];
  response.writeHead(status, {
    'Content-Length': encoding === null ? file.sizeBytes : file.compressed[encoding],
  });
  if (request.method === 'HEAD') response.end();
  else await stream(response, diskPath);
};
