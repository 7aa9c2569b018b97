import { createHash } from 'node:crypto';
import { commonnessOf } from '../words/vocabulary.ts';
import type { BucketPostings } from './bucket-postings.ts';
import { decodeNumbers, encodeNumber, encodeTerms } from './encode.ts';
import {
  postingFileOf,
  stateFile,
  termFileOf,
  termFiles,
  titleFileOf,
  titleFiles,
} from './places.ts';

/** A file of the index: equal keys, equal text. */
export interface IndexFile {
  name: string;
  key: string;
  text: string;
}

/**
 * The index that a browser loads in parts. It follows the site bucket by bucket; which files it
 * consists of and what stands in them depends on the documents alone, not on what was there before.
 */
export interface BrowserIndex {
  /** Takes what a bucket brings in the place of what it had; null empties it. */
  put(bucket: number, postings: BucketPostings | null): void;
  buckets(): ReadonlyMap<number, BucketPostings>;
  /** Only what has changed since the last time is written anew. */
  files(): IndexFile[];
}

const keyOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

const within = <Key, Inner>(map: Map<Key, Inner>, key: Key, make: () => Inner): Inner => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

const inOrder = <Value>(map: ReadonlyMap<number, Value>): [number, Value][] =>
  [...map].sort(([a], [b]) => a - b);

/** Of all documents of a term: how many buckets further, then place and level. */
const postingText = (codes: ReadonlyMap<number, string>): string => {
  let before = -1;
  return inOrder(codes)
    .map(([bucket, code]) => {
      const gap = encodeNumber(bucket - before);
      before = bucket;
      return gap + code;
    })
    .join('');
};

/** The documents of a term, and what stands of them in its file while none comes or goes. */
interface TermPostings {
  codes: Map<number, string>;
  text: string | null;
}

const countIn = (code: string): number => (decodeNumbers(code).length + 1) / 2;

export const createBrowserIndex = (): BrowserIndex => {
  const known = new Map<number, BucketPostings>();
  /** By file, by term. */
  const postings = new Map<string, Map<string, TermPostings>>();
  const counts = new Map<string, number>();
  /** By file, by term. */
  const terms = new Map(termFiles.map((file) => [file, new Map<string, number>()]));
  /** By file, by bucket: the text of its lines. */
  const titles = new Map(titleFiles.map((file) => [file, new Map<number, string>()]));
  const made = new Map<string, IndexFile>();
  const stale = new Set([...termFiles, ...titleFiles]);

  const count = (term: string, more: number): void => {
    const now = (counts.get(term) ?? 0) + more;
    if (now === 0) counts.delete(term);
    else counts.set(term, now);
    const file = termFileOf(term);
    const ofFile = within(terms, file, () => new Map<string, number>());
    if (now === 0) ofFile.delete(term);
    else if (ofFile.get(term) === commonnessOf(now)) return;
    else ofFile.set(term, commonnessOf(now));
    stale.add(file);
  };

  const setCode = (bucket: number, term: string, before: string, code: string): void => {
    const file = postingFileOf(term);
    const ofFile = within(postings, file, () => new Map<string, TermPostings>());
    const ofTerm = within(ofFile, term, (): TermPostings => ({ codes: new Map(), text: null }));
    if (code === '') ofTerm.codes.delete(bucket);
    else ofTerm.codes.set(bucket, code);
    ofTerm.text = null;
    if (ofTerm.codes.size === 0) ofFile.delete(term);
    stale.add(file);
    const more = (code === '' ? 0 : countIn(code)) - (before === '' ? 0 : countIn(before));
    if (more !== 0) count(term, more);
  };

  /** Null where nothing is left to write. */
  const write = (file: string): string | null => {
    const ofTerms = terms.get(file);
    if (ofTerms !== undefined) return JSON.stringify(encodeTerms([...ofTerms]));
    const ofTitles = titles.get(file);
    if (ofTitles !== undefined)
      return `[${inOrder(ofTitles)
        .map(([bucket, lines]) => `[${bucket},${lines}]`)
        .join(',')}]`;
    const ofPostings = [...(postings.get(file) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    if (ofPostings.length === 0) return null;
    return JSON.stringify(
      Object.fromEntries(
        ofPostings.map(([term, ofTerm]) => [
          ` ${term}`,
          (ofTerm.text ??= postingText(ofTerm.codes)),
        ]),
      ),
    );
  };

  return {
    put(bucket, postingsNow) {
      const before = known.get(bucket);
      const now = postingsNow ?? undefined;
      if (before === now) return;
      for (const [term, code] of before?.codes ?? [])
        if (now?.codes.has(term) !== true) setCode(bucket, term, code, '');
      for (const [term, code] of now?.codes ?? []) {
        const old = before?.codes.get(term) ?? '';
        if (old !== code) setCode(bucket, term, old, code);
      }
      const file = titleFileOf(bucket);
      const ofFile = within(titles, file, () => new Map<number, string>());
      const lines = now && JSON.stringify(now.titles);
      if (ofFile.get(bucket) !== lines) stale.add(file);
      if (lines === undefined) ofFile.delete(bucket);
      else ofFile.set(bucket, lines);
      if (now === undefined) known.delete(bucket);
      else known.set(bucket, now);
    },

    buckets: () => known,

    files() {
      for (const name of stale) {
        const text = write(name);
        if (text === null) made.delete(name);
        else made.set(name, { name, key: keyOf(text), text });
      }
      stale.clear();
      const files = [...made.values()];
      const state = keyOf(
        files
          .map(({ name, key }) => `${name} ${key}`)
          .sort()
          .join('\n'),
      );
      return [...files, { name: stateFile, key: state, text: JSON.stringify(state) }];
    },
  };
};
