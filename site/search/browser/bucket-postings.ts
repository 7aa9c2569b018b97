import { remember } from '../../src/cms/remember.ts';
import type { SearchEntry } from '../documents/search-document.ts';
import { searchKinds } from '../documents/search-kinds.ts';
import { mostTelling, termLevels } from '../words/term-levels.ts';
import { encodeNumber } from './encode.ts';

/** Address, title, number of the kind, topics, weight. */
export type TitleLine = readonly [
  href: string,
  title: string,
  kind: number,
  topics: readonly string[],
  weight: number,
];

/** What the documents of one bucket bring into the index. */
export interface BucketPostings {
  /**
   * By term: the documents it stands in, each as its place in the bucket and the term's level in one
   * number, with a nought between two of them.
   */
  codes: ReadonlyMap<string, string>;
  titles: readonly TitleLine[];
}

const kindNumbers = new Map<string, number>(searchKinds.map(([kind], number) => [kind, number]));

/** Takes a moment, because it reads all texts of the bucket; remembered while none has changed. */
export const bucketPostings = remember(
  (entries: readonly SearchEntry[], termOf: (word: string) => string): BucketPostings => {
    const codes = new Map<string, string>();
    const titles = entries.map((entry, place): TitleLine => {
      const document = entry.document();
      for (const [term, level] of termLevels(document, termOf)) {
        const before = codes.get(term);
        const code = encodeNumber(place * mostTelling + level - 1);
        codes.set(term, before === undefined ? code : before + encodeNumber(0) + code);
      }
      const { href, title, kind, topics, weight } = document;
      return [href, title, kindNumbers.get(kind) ?? 0, topics, weight];
    });
    return { codes, titles };
  },
);
