import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { slugify } from '@netzwerk/shared';
import type { CmsClient } from './cms-client.ts';
import { linkFile } from './link-file.ts';
import type { UsedDocument } from './used-files.ts';

const hashOf = (fileKey: string): string =>
  createHash('sha256').update(fileKey).digest('hex').slice(0, 8);

/** `/dokumente/1a2b3c4d/leitfaden-verfuegungsfonds.pdf`: readable, and new with every new content. */
export const documentAddress = (fileKey: string, fileName: string): string => {
  const extension = extname(fileName).toLowerCase();
  const base = slugify(fileName.slice(0, fileName.length - extension.length)) || 'dokument';
  return `/dokumente/${hashOf(fileKey)}/${base}${extension.replace(/[^.a-z0-9]/g, '')}`;
};

/** Public documents, kept between releases and linked into this one. */
export const prepareDocuments = async (options: {
  documents: ReadonlyMap<string, UsedDocument>;
  cms: CmsClient;
  dataDir: string;
  publicDirectory: string;
}): Promise<Record<string, string>> => {
  const { documents, cms, dataDir, publicDirectory } = options;
  const cache = join(dataDir, 'files-cache');
  await mkdir(cache, { recursive: true });
  const addresses: Record<string, string> = {};
  for (const [fileKey, { document }] of documents) {
    const kept = join(cache, createHash('sha256').update(fileKey).digest('hex'));
    if (!existsSync(kept)) await cms.download(fileKey, kept);
    const address = documentAddress(fileKey, document.fileName);
    await linkFile(kept, join(publicDirectory, address));
    addresses[fileKey] = address;
  }
  return addresses;
};
