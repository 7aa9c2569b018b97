import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { slugify } from '@netzwerk/shared';
import type { UsedDocument } from '../content/used-files.ts';
import type { CmsClient } from '../cms-client.ts';
import { hashOf, type BlobStore } from '../releases/blob-store.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** `/dokumente/1a2b3c4d/leitfaden-verfuegungsfonds.pdf`: readable, and new with every new content. */
export const documentAddress = (fileKey: string, fileName: string): string => {
  const extension = extname(fileName).toLowerCase();
  const base = slugify(fileName.slice(0, fileName.length - extension.length)) || 'dokument';
  const cleanExtension = extension.replace(/[^.a-z0-9]/g, '');
  return `/dokumente/${sha256(fileKey).slice(0, 8)}/${base}${cleanExtension}`;
};

export interface PreparedDocuments {
  /** Address by file key, as pages need it. */
  addresses: Record<string, string>;
  /** Path in the release and hash of the bytes. */
  files: Map<string, string>;
}

/** Public documents, fetched once and kept. */
export interface DocumentShelf {
  prepare(documents: ReadonlyMap<string, UsedDocument>): Promise<PreparedDocuments>;
  /** Where the bytes lie, fetched when they are not here yet; of a draft's documents too. */
  fetch(fileKey: string): Promise<string>;
  /** Forgets files whose bytes were damaged, so that they are fetched again. */
  forgetDamaged(hashes: ReadonlySet<string>): Promise<void>;
  /** Deletes the bytes of all but the `used` ones. */
  forgetOthers(used: ReadonlySet<string>): Promise<void>;
}

export const openDocumentShelf = async (options: {
  cms: Pick<CmsClient, 'download'>;
  blobs: BlobStore;
  dataDir: string;
}): Promise<DocumentShelf> => {
  const folder = join(options.dataDir, 'files-cache');
  await mkdir(folder, { recursive: true });
  /** Hash of the bytes by file key, once the store has them. */
  const hashes = new Map<string, string>();

  /** On their way: what is looked at and published at once is not fetched twice. */
  const fetching = new Map<string, Promise<void>>();

  const fetchOnce = async (fileKey: string): Promise<string> => {
    const kept = join(folder, sha256(fileKey));
    if (fetching.has(fileKey) || !existsSync(kept)) {
      const download = fetching.get(fileKey) ?? options.cms.download(fileKey, kept);
      fetching.set(fileKey, download);
      await download.finally(() => fetching.delete(fileKey));
    }
    return kept;
  };

  const hashFor = async (fileKey: string): Promise<string> => {
    const known = hashes.get(fileKey);
    if (known !== undefined && options.blobs.has(known)) return known;
    const kept = await fetchOnce(fileKey);
    const hash = hashOf(await readFile(kept));
    options.blobs.adopt(kept, hash);
    hashes.set(fileKey, hash);
    return hash;
  };

  return {
    fetch: fetchOnce,

    async prepare(documents) {
      const prepared: PreparedDocuments = { addresses: {}, files: new Map() };
      for (const [fileKey, { document }] of documents) {
        const address = documentAddress(fileKey, document.fileName);
        prepared.addresses[fileKey] = address;
        prepared.files.set(`public${address}`, await hashFor(fileKey));
      }
      return prepared;
    },

    async forgetDamaged(damaged) {
      for (const [fileKey, hash] of [...hashes]) {
        if (!damaged.has(hash)) continue;
        hashes.delete(fileKey);
        await rm(join(folder, sha256(fileKey)), { force: true });
      }
    },

    async forgetOthers(used) {
      const names = new Set([...used].map(sha256));
      for (const name of await readdir(folder))
        if (!names.has(name)) await rm(join(folder, name), { force: true });
      for (const fileKey of [...hashes.keys()]) if (!used.has(fileKey)) hashes.delete(fileKey);
    },
  };
};
