import { open } from 'node:fs/promises';

/** What may enter the store, by what the first bytes say; the name of a file proves nothing. */
export type StoredType = 'pdf' | 'zip' | 'ole' | 'jpeg' | 'png' | 'webp' | 'avif' | 'mp4' | 'vtt';

const startsWith = (head: Buffer, bytes: readonly number[], at = 0): boolean =>
  bytes.every((byte, index) => head[at + index] === byte);
const ascii = (head: Buffer, from: number, to: number): string => head.toString('latin1', from, to);

/** Type of a file by its first bytes, `null` for everything that is not on the list. */
export const recogniseType = (head: Buffer): StoredType | null => {
  if (ascii(head, 0, 5) === '%PDF-') return 'pdf';
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'webp';
  if (/^ftypavi[fs]$/.test(ascii(head, 4, 12))) return 'avif';
  if (/^ftyp(?:isom|iso[2-9]|mp4[12]|avc1|dash|MSNV)$/.test(ascii(head, 4, 12))) return 'mp4';
  // Text may begin with a byte order mark.
  if (/^(?:\xef\xbb\xbf)?WEBVTT(?:[\s]|$)/.test(ascii(head, 0, 10))) return 'vtt';
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole';
  return null;
};

const extensions: Readonly<Record<StoredType, readonly string[]>> = {
  pdf: ['.pdf'],
  // Office documents since 2007 and OpenDocument are ZIP archives.
  zip: ['.zip', '.docx', '.xlsx', '.pptx', '.odt', '.ods', '.odp'],
  ole: ['.doc', '.xls', '.ppt'],
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  webp: ['.webp'],
  avif: ['.avif'],
  mp4: ['.mp4'],
  vtt: ['.vtt'],
};

export const fitsExtension = (type: StoredType, extension: string): boolean =>
  extensions[type].includes(extension.toLowerCase());

/** The first bytes of a file, as many as {@link recogniseType} needs. */
export const readHead = async (path: string): Promise<Buffer> => {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};
