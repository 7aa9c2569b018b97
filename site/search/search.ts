import { excerpt, type ExcerptPiece } from './excerpt.ts';
import { isFillWord, termOf, wordsOf } from './german-words.ts';
import type { SearchDocument } from './search-documents.ts';
import type { SearchIndex, WeightedTerm } from './search-index.ts';

export interface SearchResult {
  href: string;
  type: string;
  title: string;
  date: string | null;
  excerpt: ExcerptPiece[];
}

export interface SearchAnswer {
  /** Best first, at most {@link shownAtMost}. */
  results: SearchResult[];
  /** How many there are in all. */
  total: number;
}

export const shownAtMost = 50;
// A query costs time by its words, and nobody types more than a line.
const readAtMost = 200;
const wordsAtMost = 8;
const relatedAtMost = 500;

const queryTerms = (query: string): string[] => {
  const words = wordsOf(query.slice(0, readAtMost));
  const telling = words.filter((word) => !isFillWord(word));
  const terms = (telling.length > 0 ? telling : words).map(termOf);
  return [...new Set(terms)].filter((term) => term !== '').slice(0, wordsAtMost);
};

/**
 * The terms that one word of the query may stand for. German writes compounds as one word, so
 * "Fonds" must find "Verfügungsfonds": every term that contains the word counts a little, one that
 * begins with it a little more. From seven letters on a typing error is forgiven; in short words it
 * would turn one into another.
 */
const termsFor = (index: SearchIndex, term: string): WeightedTerm[] => {
  const vocabulary = index.vocabulary();
  const weights = new Map([[term, 1]]);
  const { length } = term;
  const contained = length < 3 ? [] : vocabulary.containing(term, relatedAtMost);
  for (const longer of contained) {
    const distance = longer.length - length;
    const asBeginning = longer.startsWith(term)
      ? (0.375 * longer.length) / (longer.length + 0.3 * distance)
      : 0;
    const weight = asBeginning + (length < 4 ? 0 : 0.4);
    if (weight > 0) weights.set(longer, weight);
  }
  const similar = length < 7 ? [] : vocabulary.similarTo(term, Math.round(length * 0.15));
  for (const [near, errors] of similar)
    if (!weights.has(near)) weights.set(near, (0.45 * near.length) / (near.length + errors));
  return [...weights].map(([each, weight]) => ({ term: each, weight }));
};

const asResult = (
  index: SearchIndex,
  terms: ReadonlySet<string>,
  { href, type, title, date, lead, body }: SearchDocument,
): SearchResult => {
  const text = [lead, body].filter((part) => part !== '').join(' ');
  return { href, type, title, date, excerpt: excerpt(text, terms, index.termOf) };
};

/** Pages that answer all words of the query. Whatever is typed, this neither throws nor hangs. */
export const search = (index: SearchIndex, query: string): SearchAnswer => {
  const words = queryTerms(query).map((term) => termsFor(index, term));
  if (words.length === 0) return { results: [], total: 0 };
  const found = index.find(words);
  const terms = new Set(words.flat().map(({ term }) => term));
  return {
    results: found.slice(0, shownAtMost).map((document) => asResult(index, terms, document)),
    total: found.length,
  };
};
