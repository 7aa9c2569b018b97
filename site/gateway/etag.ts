import { createHash } from 'node:crypto';
import { isContentHashed } from './cache-control.ts';
import { readWhole, readsAtOnce, type OpenFile } from './open-file.ts';

/** Files whose bytes have been read once; a site of ten thousand pages in three forms fits. */
const rememberedFiles = 50_000;
const etags = new Map<string, string>();

/** An ETag by content. */
export const quotedHash = (content: string | Buffer): string =>
  `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;

const hashOf = async (path: string, file: OpenFile): Promise<string> => {
  if (readsAtOnce(file)) return quotedHash(await readWhole(file));
  // A large document is not read twice for what its address says already.
  if (isContentHashed(path)) return quotedHash(`${path} ${file.sizeBytes}`);
  const hash = createHash('sha256');
  for await (const chunk of file.handle.createReadStream({ start: 0, autoClose: false }))
    hash.update(chunk as Buffer);
  return quotedHash(hash.digest());
};

/**
 * By the bytes that are sent, so that a page which a new release did not change is still worth a
 * 304, and no two forms of a page are ever taken for one another. Each file is read for it once.
 */
export const etagOf = async (path: string, file: OpenFile): Promise<string> => {
  const known = etags.get(file.identity);
  if (known !== undefined) return known;
  const etag = await hashOf(path, file);
  const [oldest] = etags.keys();
  if (etags.size >= rememberedFiles && oldest !== undefined) etags.delete(oldest);
  etags.set(file.identity, etag);
  return etag;
};

/** Whether a header like `If-None-Match` names the version at hand. */
export const listsEtag = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some((entry) => [etag, '*'].includes(entry.trim().replace(/^W\//, '')));
