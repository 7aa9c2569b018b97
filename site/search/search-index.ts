import { rememberingTermOf } from './words/german-words.ts';
import { rankHits, type WeightedTerm } from './rank-hits.ts';
import type { SearchDocument } from './documents/search-document.ts';
import { termLevels } from './words/term-levels.ts';
import { commonnessOf, createVocabulary, type Vocabulary } from './words/vocabulary.ts';

/**
 * An inverted index in memory. It follows the documents one by one; what it answers depends on them
 * alone, not on the order in which they came or on those that have gone.
 */
export interface SearchIndex {
  /** Adds a document, or puts it in the place of the one with the same address. */
  put(document: SearchDocument): void;
  drop(href: string): void;
  document(href: string): SearchDocument | undefined;
  /** Documents with a term of each of the words, best first; among equals by address. */
  find(words: readonly (readonly WeightedTerm[])[]): SearchDocument[];
  vocabulary(): Vocabulary;
  /** `termOf`, remembered: texts repeat their words, and stemming is what costs time. */
  termOf(word: string): string;
}

interface GrowingPosting {
  numbers: number[];
  levels: number[];
}

export const createSearchIndex = (): SearchIndex => {
  const postings = new Map<string, GrowingPosting>();
  const slotByHref = new Map<string, number>();
  const documents: (SearchDocument | undefined)[] = [];
  const freeSlots: number[] = [];
  let vocabulary: Vocabulary | null = null;

  const knownTermOf = rememberingTermOf();

  const addTerm = (slot: number, term: string, level: number): void => {
    const posting = postings.get(term);
    if (posting === undefined) {
      postings.set(term, { numbers: [slot], levels: [level] });
      return;
    }
    posting.numbers.push(slot);
    posting.levels.push(level);
  };

  const removeTerm = (slot: number, term: string): void => {
    const posting = postings.get(term);
    const at = posting?.numbers.indexOf(slot) ?? -1;
    if (posting === undefined || at < 0) return;
    const [lastSlot, lastLevel] = [posting.numbers.pop(), posting.levels.pop()];
    if (at < posting.numbers.length && lastSlot !== undefined && lastLevel !== undefined) {
      posting.numbers[at] = lastSlot;
      posting.levels[at] = lastLevel;
    }
    if (posting.numbers.length === 0) postings.delete(term);
  };

  const drop = (href: string): void => {
    const slot = slotByHref.get(href);
    const document = slot === undefined ? undefined : documents[slot];
    if (slot === undefined || document === undefined) return;
    for (const term of termLevels(document, knownTermOf).keys()) removeTerm(slot, term);
    vocabulary = null;
    slotByHref.delete(href);
    documents[slot] = undefined;
    freeSlots.push(slot);
  };

  return {
    put(document) {
      drop(document.href);
      const slot = freeSlots.pop() ?? documents.length;
      documents[slot] = document;
      slotByHref.set(document.href, slot);
      for (const [term, level] of termLevels(document, knownTermOf)) addTerm(slot, term, level);
      vocabulary = null;
    },
    drop,
    document: (href) => documents[slotByHref.get(href) ?? -1],
    vocabulary: () =>
      (vocabulary ??= createVocabulary(
        [...postings].map(([term, { numbers }]) => [term, commonnessOf(numbers.length)]),
      )),
    termOf: knownTermOf,
    find: (words) =>
      rankHits(words, documents, {
        among: slotByHref.size,
        postingOf: (term) => postings.get(term),
      }),
  };
};

/** An index of exactly these documents. */
export const openSearchIndex = (documents: Iterable<SearchDocument>): SearchIndex => {
  const index = createSearchIndex();
  for (const document of documents) index.put(document);
  return index;
};
