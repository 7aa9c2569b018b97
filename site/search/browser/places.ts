/** Where the files of the browser's index lie below the search page. */
export const indexFolder = '/suche/index/';

/** Changes whenever any of the other files does. */
export const stateFile = 'stand.json';

const parts = [0, 1, 2, 3] as const;

/** Which documents there are, with their titles. */
export const titleFiles = parts.map((part) => `titel-${part}.json`);
/** All terms, for parts of words and typing errors. */
export const termFiles = parts.map((part) => `woerter-${part}.json`);

/** So many files do texts and postings lie in. */
const buckets = 1024;
const postingFiles = 256;

export const bucketAmong = (sha256: Uint8Array): number =>
  (((sha256[0] ?? 0) << 8) | (sha256[1] ?? 0)) % buckets;

/** Texts of the documents of one bucket, sorted by address. */
export const textFile = (bucket: number): string =>
  `texte-${bucket.toString(16).padStart(3, '0')}.json`;

export const isTextFile = (name: string): boolean => /^texte-[0-3][0-9a-f]{2}\.json$/.test(name);

export const titleFileOf = (bucket: number): string =>
  titleFiles[Math.floor((bucket * titleFiles.length) / buckets)] ?? '';

/** By its first letter, so that terms that begin alike stand together. */
export const termFileOf = (term: string): string =>
  termFiles[term < 'f' ? 0 : term < 'l' ? 1 : term < 's' ? 2 : 3] ?? '';

/** FNV-1a: which file a term's documents are listed in. */
export const postingFileOf = (term: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1)
    hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193) >>> 0;
  const number = ((hash ^ (hash >>> 16)) >>> 0) % postingFiles;
  return `stellen-${number.toString(16).padStart(2, '0')}.json`;
};
