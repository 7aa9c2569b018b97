import MiniSearch, { type Options } from 'minisearch';
import { z } from 'zod';
import type { BuildInput } from '../src/cms/build-input.ts';
import { createSite } from '../src/cms/site.ts';
import { termOf, wordsOf } from './german-words.ts';
import { searchDocuments, type SearchDocument } from './search-documents.ts';

/** What lies beside a release as `search-index.json`. */
const searchIndexFileSchema = z.object({
  version: z.literal(1),
  /** Every term of the index, so that parts of compounds can be looked up. */
  vocabulary: z.array(z.string()),
  miniSearch: z.string(),
});
export type SearchIndexFile = z.infer<typeof searchIndexFileSchema>;

export interface SearchIndex {
  readonly miniSearch: MiniSearch<SearchDocument>;
  readonly vocabulary: readonly string[];
  /** Terms of words met so far; only words of the documents, so it cannot grow without bound. */
  readonly knownTerms: Map<string, string>;
}

const options: Options<SearchDocument> = {
  idField: 'href',
  fields: ['title', 'lead', 'keywords', 'body'],
  storeFields: ['href', 'type', 'title', 'date', 'lead', 'body', 'weight'],
  tokenize: wordsOf,
  processTerm: (word) => termOf(word) || null,
};

/** Everything public of this build. Runs in plain Node; equal input gives an equal file. */
export const buildSearchIndex = (input: BuildInput): SearchIndexFile => {
  const documents = searchDocuments(createSite(input));
  const miniSearch = new MiniSearch<SearchDocument>(options);
  miniSearch.addAll(documents);
  const words = documents.flatMap(({ title, lead, keywords, body }) =>
    wordsOf(`${title} ${lead} ${keywords} ${body}`),
  );
  const vocabulary = [...new Set([...new Set(words)].map(termOf))].toSorted();
  return { version: 1, vocabulary, miniSearch: JSON.stringify(miniSearch) };
};

/** Opens the parsed content of `search-index.json`; throws where it is none of ours. */
export const openSearchIndex = (file: unknown): SearchIndex => {
  const { vocabulary, miniSearch } = searchIndexFileSchema.parse(file);
  return {
    vocabulary,
    miniSearch: MiniSearch.loadJSON<SearchDocument>(miniSearch, options),
    knownTerms: new Map(),
  };
};
