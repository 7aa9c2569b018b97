import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makerHash } from '../../drawing/drawn-output.ts';
import type { Site } from '../../src/cms/site.ts';
import { rememberingTermOf } from '../words/german-words.ts';
import type { SearchEntry } from '../documents/search-document.ts';
import { searchEntries } from '../documents/search-documents.ts';
import { searchShards, shardKey } from '../documents/search-shards.ts';
import { bucketPostings, type BucketPostings } from './bucket-postings.ts';
import { createBrowserIndex } from './browser-index.ts';
import { indexFolder, textFile } from './places.ts';

export interface SearchFile {
  /** Where it lies in the served folder. */
  file: string;
  /** While it stays, the text stays. */
  key: string;
  text: () => string;
}

/** All files of the search, at the gateway and in the browser. */
export interface SearchFiles {
  of(site: Site): Iterable<SearchFile>;
  /** What was read out of the texts, for the next start. */
  notes(): string;
}

const codeIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|^testing\b/.test(name))
    .toSorted()
    .map((name) => join(folder, name));
/** The code that makes texts for the search and is not, or not all of it, in the renderer's bundle. */
const searchCode = [
  ...codeIn(join(import.meta.dirname, '..')),
  join(dirname(fileURLToPath(import.meta.resolve('@netzwerk/shared'))), 'rich-text.js'),
];
const hashOfSearchCode = makerHash(searchCode);

interface Notes {
  code: string;
  /** By the key of a bucket; the codes as term after term, each before its code. */
  buckets: [key: string, titles: BucketPostings['titles'], codes: string[]][];
}

/** What was noted by the very same code; nothing of any other. */
const readNotes = (text: string | null): ReadonlyMap<string, BucketPostings> => {
  const begin = `{"code":${JSON.stringify(hashOfSearchCode())},`;
  if (text?.startsWith(begin) !== true || !text.endsWith(']}')) return new Map();
  // Written by `notes` below, of this very code, and whole.
  const { buckets } = JSON.parse(text) as Notes;
  return new Map(
    buckets.map(([key, titles, list]) => {
      const codes = new Map<string, string>();
      for (let at = 0; at < list.length; at += 2) codes.set(list[at] ?? '', list[at + 1] ?? '');
      return [key, { titles, codes }];
    }),
  );
};

/**
 * Files that follow a site: each call costs what is not as at the call before. What they contain
 * depends on the site alone. With the `notes` of an earlier process texts need not be read again.
 */
export const createSearchFiles = (notes: string | null = null): SearchFiles => {
  const index = createBrowserIndex();
  const noted = new Map(readNotes(notes));
  const knownTermOf = rememberingTermOf();
  const keys = new Map<number, string>();

  const postingsOf = (entries: readonly SearchEntry[]): BucketPostings =>
    noted.get(shardKey(entries)) ?? bucketPostings(entries, knownTermOf);

  return {
    *of(site) {
      const shards = searchShards(searchEntries(site));
      for (const bucket of [...index.buckets().keys()])
        if (!shards.has(bucket)) {
          index.put(bucket, null);
          keys.delete(bucket);
        }
      for (const [bucket, entries] of shards) {
        const key = shardKey(entries);
        if (keys.get(bucket) !== key) {
          index.put(bucket, postingsOf(entries));
          keys.set(bucket, key);
        }
        yield {
          file: indexFolder + textFile(bucket),
          key: `${hashOfSearchCode()} ${key}`,
          text: () => JSON.stringify(entries.map(({ document }) => document())),
        };
      }
      noted.clear();
      for (const { name, key, text } of index.files())
        yield { file: indexFolder + name, key, text: () => text };
    },

    notes: () =>
      JSON.stringify({
        code: hashOfSearchCode(),
        buckets: [...index.buckets()].map(([bucket, { titles, codes }]) => [
          keys.get(bucket) ?? '',
          titles,
          [...codes].flat(),
        ]),
      } satisfies Notes),
  };
};
