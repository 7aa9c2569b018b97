import { termOf, wordsOf } from './german-words.ts';
import type { SearchDocument } from '../documents/search-document.ts';

/** Where a word stands says how much it tells; `length` is how many words such a text has. */
const fields = [
  { name: 'title', boost: 3, length: 6 },
  { name: 'keywords', boost: 1.5, length: 10 },
  { name: 'lead', boost: 1.5, length: 30 },
  { name: 'body', boost: 1, length: 250 },
  // The rest of a very long text, each word once.
  { name: 'more', boost: 0.6, length: 1000 },
] as const;

/** BM25's constants. Lengths are measured against fixed ones, so that documents stay independent. */
const saturation = 1.2;
const lengthMatters = 0.6;

/** How much a term tells about a document, in whole numbers: few of them, so that indexes stay small. */
export const mostTelling = 15;

export type TextOfDocument = Pick<SearchDocument, (typeof fields)[number]['name']>;

/** Every term of a document with how much it tells about it, 1 to {@link mostTelling}. */
export const termLevels = (
  document: TextOfDocument,
  knownTermOf: (word: string) => string = termOf,
): Map<string, number> => {
  const levels = new Map<string, number>();
  for (const { name, boost, length } of fields) {
    const words = wordsOf(document[name]);
    const share = boost / (1 - lengthMatters + (lengthMatters * words.length) / length);
    for (const word of words) {
      const term = knownTermOf(word);
      if (term !== '') levels.set(term, (levels.get(term) ?? 0) + share);
    }
  }
  for (const [term, frequency] of levels)
    levels.set(term, Math.max(1, Math.round((mostTelling * frequency) / (frequency + saturation))));
  return levels;
};
