import { excerpt, type ExcerptPiece } from './answers/excerpt.ts';
import { expandQuery } from './words/expand-query.ts';
import type { WeightedTerm } from './rank-hits.ts';
import { refineHits, type RefinedHits } from './answers/refine-hits.ts';
import type { SearchDocument } from './documents/search-document.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchQuestion } from './answers/search-question.ts';

export interface SearchResult {
  href: string;
  type: string;
  title: string;
  date: string | null;
  excerpt: ExcerptPiece[];
  /** The page that a file belongs to. */
  partOf: { title: string; href: string } | null;
}

/** Hits of one page, best first, with what else can be chosen. */
export interface SearchAnswer extends Omit<RefinedHits<never>, 'shown'> {
  results: SearchResult[];
}

export const nothingFound = (question: SearchQuestion): SearchAnswer => ({
  question,
  results: [],
  total: 0,
  unfiltered: 0,
  pages: 1,
  filters: [],
  ignored: [],
});

/** Address of a topic's page: its title is what the topic is called. */
export const topicHref = (topic: string): string => `/themen/${topic}/`;

/** What is read of a document to show it as a hit. */
export type ShownDocument = Pick<
  SearchDocument,
  'href' | 'type' | 'title' | 'date' | 'partOf' | 'lead' | 'body'
>;

export const asResult = (
  { href, type, title, date, partOf, lead, body }: ShownDocument,
  words: readonly (readonly WeightedTerm[])[],
  termOf: (word: string) => string,
): SearchResult => {
  const terms = new Set(words.flat().map(({ term }) => term));
  const text = [lead, body].filter((part) => part !== '').join(' ');
  return { href, type, title, date, partOf, excerpt: excerpt(text, terms, termOf) };
};

/** Pages that answer all words of the query. Whatever is typed, this neither throws nor hangs. */
export const search = (index: SearchIndex, question: SearchQuestion): SearchAnswer => {
  const words = expandQuery(index.vocabulary(), question.query);
  if (words.length === 0) return nothingFound(question);
  const { shown, ...rest } = refineHits(
    index.find(words),
    question,
    (topic) => index.document(topicHref(topic))?.title ?? null,
  );
  return { ...rest, results: shown.map((document) => asResult(document, words, index.termOf)) };
};
