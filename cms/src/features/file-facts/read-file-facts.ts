import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { readHead, recogniseType, type StoredType } from '../private-files/file-signatures';
import type { FileFacts } from './file-facts';
import { readPdf } from './read-pdf';

const typeNames: Readonly<Partial<Record<StoredType, string>>> = {
  pdf: 'PDF',
  jpeg: 'JPEG',
  png: 'PNG',
  webp: 'WebP',
  avif: 'AVIF',
  mp4: 'MP4',
  vtt: 'WebVTT',
};

const typeName = (type: StoredType | null, extension: string): string =>
  (type ? typeNames[type] : undefined) ?? (extension.replace('.', '').toUpperCase() || 'Datei');

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

/** Reads a file's facts from its bytes; `extension` (with dot) names what a ZIP holds. */
export const readFileFacts = async (path: string, extension: string): Promise<FileFacts> => {
  const [{ size }, head, sha256] = await Promise.all([stat(path), readHead(path), sha256Of(path)]);
  const type = recogniseType(head);
  const inside =
    type === 'pdf'
      ? await readPdf(path)
      : { pages: null, language: null, tagged: null, title: null, problem: null };
  return { sha256, type: typeName(type, extension), sizeBytes: size, ...inside };
};
