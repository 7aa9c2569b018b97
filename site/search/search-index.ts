import { termOf, wordsOf } from './german-words.ts';
import type { SearchDocument } from './search-documents.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** A term of the index and how much it counts for the word of the query that it stands for. */
export interface WeightedTerm {
  term: string;
  weight: number;
}

/**
 * An inverted index in memory. It follows the documents one by one; what it answers depends on them
 * alone, not on the order in which they came or on those that have gone.
 */
export interface SearchIndex {
  /** Adds a document, or puts it in the place of the one with the same address. */
  put(document: SearchDocument): void;
  drop(href: string): void;
  /** Documents with a term of each of the words, best first; among equals by address. */
  find(words: readonly (readonly WeightedTerm[])[]): SearchDocument[];
  vocabulary(): Vocabulary;
  /** `termOf`, remembered: texts repeat their words, and stemming is what costs time. */
  termOf(word: string): string;
}

/** Where a word stands says how much it tells; `length` is how many words such a text has. */
const fields = [
  { name: 'title', boost: 3, length: 6 },
  { name: 'keywords', boost: 1.5, length: 10 },
  { name: 'lead', boost: 1.5, length: 30 },
  { name: 'body', boost: 1, length: 250 },
] as const;

/** BM25's constants. Lengths are measured against fixed ones, so that documents stay independent. */
const saturation = 1.2;
const lengthMatters = 0.6;

const rememberedWords = 300_000;

interface Posting {
  slots: number[];
  /** How much the term tells about the document in the same place of `slots`, 0 to 1. */
  impacts: number[];
}

export const createSearchIndex = (): SearchIndex => {
  const terms = new Map<string, string>();
  const postings = new Map<string, Posting>();
  const slotByHref = new Map<string, number>();
  const documents: (SearchDocument | undefined)[] = [];
  const freeSlots: number[] = [];
  let vocabulary: Vocabulary | null = null;

  const knownTermOf = (word: string): string => {
    const known = terms.get(word);
    if (known !== undefined) return known;
    if (terms.size >= rememberedWords) terms.clear();
    const term = termOf(word);
    terms.set(word, term);
    return term;
  };

  const impactsOf = (document: SearchDocument): Map<string, number> => {
    const frequencies = new Map<string, number>();
    for (const { name, boost, length } of fields) {
      const words = wordsOf(document[name]);
      const share = boost / (1 - lengthMatters + (lengthMatters * words.length) / length);
      for (const word of words) {
        const term = knownTermOf(word);
        if (term !== '') frequencies.set(term, (frequencies.get(term) ?? 0) + share);
      }
    }
    for (const [term, frequency] of frequencies)
      frequencies.set(term, frequency / (frequency + saturation));
    return frequencies;
  };

  const addTerm = (slot: number, term: string, impact: number): void => {
    const posting = postings.get(term);
    if (posting === undefined) {
      postings.set(term, { slots: [slot], impacts: [impact] });
      vocabulary = null;
      return;
    }
    posting.slots.push(slot);
    posting.impacts.push(impact);
  };

  const removeTerm = (slot: number, term: string): void => {
    const posting = postings.get(term);
    const at = posting?.slots.indexOf(slot) ?? -1;
    if (posting === undefined || at < 0) return;
    const [lastSlot, lastImpact] = [posting.slots.pop(), posting.impacts.pop()];
    if (at < posting.slots.length && lastSlot !== undefined && lastImpact !== undefined) {
      posting.slots[at] = lastSlot;
      posting.impacts[at] = lastImpact;
    }
    if (posting.slots.length > 0) return;
    postings.delete(term);
    vocabulary = null;
  };

  const drop = (href: string): void => {
    const slot = slotByHref.get(href);
    const document = slot === undefined ? undefined : documents[slot];
    if (slot === undefined || document === undefined) return;
    for (const term of impactsOf(document).keys()) removeTerm(slot, term);
    slotByHref.delete(href);
    documents[slot] = undefined;
    freeSlots.push(slot);
  };

  /** Rare terms tell more than common ones. */
  const rarity = ({ slots }: Posting): number =>
    Math.log(1 + (slotByHref.size - slots.length + 0.5) / (slots.length + 0.5));

  return {
    put(document) {
      drop(document.href);
      const slot = freeSlots.pop() ?? documents.length;
      documents[slot] = document;
      slotByHref.set(document.href, slot);
      for (const [term, impact] of impactsOf(document)) addTerm(slot, term, impact);
    },
    drop,
    vocabulary: () => (vocabulary ??= createVocabulary([...postings.keys()])),
    termOf: knownTermOf,

    find(words) {
      const scores = new Float64Array(documents.length);
      const answered = new Uint8Array(documents.length);
      for (const [word, weightedTerms] of words.entries())
        for (const { term, weight } of weightedTerms) {
          const posting = postings.get(term);
          if (posting === undefined) continue;
          const { slots, impacts } = posting;
          const factor = weight * rarity(posting);
          for (let at = 0; at < slots.length; at += 1) {
            const slot = slots[at] ?? 0;
            // Without one of the words before it is no answer any more.
            if ((answered[slot] ?? 0) < word) continue;
            answered[slot] = word + 1;
            scores[slot] = (scores[slot] ?? 0) + factor * (impacts[at] ?? 0);
          }
        }
      return documents
        .flatMap((document, slot) =>
          document !== undefined && answered[slot] === words.length
            ? [{ document, score: (scores[slot] ?? 0) * document.weight }]
            : [],
        )
        .sort((a, b) => b.score - a.score || (a.document.href < b.document.href ? -1 : 1))
        .map(({ document }) => document);
    },
  };
};

/** An index of exactly these documents. */
export const openSearchIndex = (documents: Iterable<SearchDocument>): SearchIndex => {
  const index = createSearchIndex();
  for (const document of documents) index.put(document);
  return index;
};
