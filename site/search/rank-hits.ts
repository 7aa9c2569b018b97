import type { SearchKind } from './documents/search-kinds.ts';
import { mostTelling } from './words/term-levels.ts';

/** A term of the index and how much it counts for the word of the query that it stands for. */
export interface WeightedTerm {
  term: string;
  weight: number;
}

/** What is known of a document without its text. */
export interface ListedDocument {
  readonly href: string;
  readonly title: string;
  readonly kind: SearchKind;
  /** Slugs. */
  readonly topics: readonly string[];
  /** Above 1 it comes earlier among equals, below later. */
  readonly weight: number;
}

/** The documents that a term stands in, by number, and how much it tells about each. */
export interface Posting {
  readonly numbers: readonly number[];
  readonly levels: readonly number[];
}

/** Rare terms tell more than common ones. */
const rarity = (among: number, { numbers }: Posting): number =>
  Math.log(1 + (among - numbers.length + 0.5) / (numbers.length + 0.5));

/**
 * Documents with a term of each of the words, best first; among equals by address. What it answers
 * depends on documents and postings alone, not on how the documents are numbered.
 */
export const rankHits = <Document extends ListedDocument>(
  words: readonly (readonly WeightedTerm[])[],
  documents: readonly (Document | undefined)[],
  { among, postingOf }: { among: number; postingOf: (term: string) => Posting | undefined },
): Document[] => {
  const scores = new Float64Array(documents.length);
  const answered = new Uint8Array(documents.length);
  for (const [word, weightedTerms] of words.entries())
    for (const { term, weight } of weightedTerms) {
      const posting = postingOf(term);
      if (posting === undefined) continue;
      const { numbers, levels } = posting;
      const factor = (weight * rarity(among, posting)) / mostTelling;
      for (let at = 0; at < numbers.length; at += 1) {
        const number = numbers[at] ?? 0;
        // Without one of the words before it is no answer any more.
        if ((answered[number] ?? 0) < word) continue;
        answered[number] = word + 1;
        scores[number] = (scores[number] ?? 0) + factor * (levels[at] ?? 0);
      }
    }
  return documents
    .flatMap((document, number) =>
      document !== undefined && answered[number] === words.length
        ? [{ document, score: (scores[number] ?? 0) * document.weight }]
        : [],
    )
    .sort((a, b) => b.score - a.score || (a.document.href < b.document.href ? -1 : 1))
    .map(({ document }) => document);
};
