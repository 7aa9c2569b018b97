import { abbreviations } from './abbreviations.ts';
import { isFillWord, termOf, wordsOf } from './german-words.ts';
import type { WeightedTerm } from '../rank-hits.ts';
import type { Vocabulary } from './vocabulary.ts';

// A query costs time by its words, and nobody types more than a line.
const readAtMost = 200;
const wordsAtMost = 8;

/**
 * So many terms are looked for beside what was typed, whatever is typed: in the browser each may be
 * a file to load. The most common ones say the most about which pages are meant.
 */
const compoundsInAll = 48;
const compoundsAtLeast = 8;
const similarAtMost = 6;

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
const termsFor = (vocabulary: Vocabulary, term: string, compounds: number): WeightedTerm[] => {
  const weights = new Map([[term, 1]]);
  const { length } = term;
  const contained = length < 3 ? [] : vocabulary.containing(term, compounds);
  for (const longer of contained) {
    const distance = longer.length - length;
    const asBeginning = longer.startsWith(term)
      ? (0.375 * longer.length) / (longer.length + 0.3 * distance)
      : 0;
    const weight = asBeginning + (length < 4 ? 0 : 0.4);
    if (weight > 0) weights.set(longer, weight);
  }
  const similar =
    length < 7 ? [] : vocabulary.similarTo(term, Math.round(length * 0.15), similarAtMost);
  for (const [near, errors] of similar)
    if (!weights.has(near)) weights.set(near, (0.45 * near.length) / (near.length + errors));
  for (const written of abbreviations.get(term) ?? [])
    if (!weights.has(written)) weights.set(written, 0.5);
  return [...weights].map(([each, weight]) => ({ term: each, weight }));
};

/** For each word of the query, what it may stand for. Whatever is typed, it neither throws nor hangs. */
export const expandQuery = (vocabulary: Vocabulary, query: string): WeightedTerm[][] => {
  const terms = queryTerms(query);
  const compounds = Math.max(compoundsAtLeast, Math.floor(compoundsInAll / terms.length));
  return terms.map((term) => termsFor(vocabulary, term, compounds));
};
