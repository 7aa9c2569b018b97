import type { Query, SearchResult as Hit } from 'minisearch';
import { excerpt, type ExcerptPiece } from './excerpt.ts';
import { isFillWord, termOf, wordsOf } from './german-words.ts';
import type { SearchIndex } from './search-index.ts';

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
const compoundsAtMost = 200;

const queryTerms = (query: string): string[] => {
  const words = wordsOf(query.slice(0, readAtMost));
  const telling = words.filter((word) => !isFillWord(word));
  const terms = (telling.length > 0 ? telling : words).map(termOf);
  return [...new Set(terms)].filter((term) => term !== '').slice(0, wordsAtMost);
};

const asItIs = { tokenize: (text: string) => text.split(' '), processTerm: (term: string) => term };

/**
 * One word of the query. German writes compounds as one word, so "Fonds" must find
 * "Verfügungsfonds": every term of the vocabulary that contains the word counts a little. From
 * seven letters on a typing error is forgiven; in short words it would turn one into another.
 */
const wordQuery = (index: SearchIndex, term: string): Query => {
  const compounds =
    term.length < 4
      ? []
      : index.vocabulary
          .filter((known) => known !== term && known.includes(term))
          .toSorted((a, b) => a.length - b.length)
          .slice(0, compoundsAtMost);
  return {
    combineWith: 'OR',
    queries: [
      {
        ...asItIs,
        queries: [term],
        boost: { title: 3, keywords: 1.5, lead: 1.5 },
        prefix: term.length >= 3,
        fuzzy: term.length >= 7 ? 0.15 : false,
      },
      ...(compounds.length === 0
        ? []
        : [{ ...asItIs, queries: compounds, boost: { title: 3 }, boostTerm: () => 0.4 }]),
    ],
  };
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const asResult = (index: SearchIndex, hit: Hit): SearchResult => ({
  href: text(hit['href']),
  type: text(hit['type']),
  title: text(hit['title']),
  date: typeof hit['date'] === 'string' ? hit['date'] : null,
  excerpt: excerpt(
    [hit['lead'], hit['body']]
      .map(text)
      .filter((part) => part !== '')
      .join(' '),
    new Set(hit.terms),
    index.knownTerms,
  ),
});

/** Pages that answer all words of the query. Whatever is typed, this neither throws nor hangs. */
export const search = (index: SearchIndex, query: string): SearchAnswer => {
  const terms = queryTerms(query);
  if (terms.length === 0) return { results: [], total: 0 };
  const hits = index.miniSearch.search({
    combineWith: 'AND',
    queries: terms.map((term) => wordQuery(index, term)),
    boostDocument: (_id, _term, stored) =>
      typeof stored?.['weight'] === 'number' ? stored['weight'] : 1,
  });
  return {
    results: hits.slice(0, shownAtMost).map((hit) => asResult(index, hit)),
    total: hits.length,
  };
};
