import { expandQuery } from '../words/expand-query.ts';
import { termOf } from '../words/german-words.ts';
import { rankHits, type ListedDocument, type Posting } from '../rank-hits.ts';
import { refineHits } from '../answers/refine-hits.ts';
import { searchKinds } from '../documents/search-kinds.ts';
import type { SearchQuestion } from '../answers/search-question.ts';
import {
  asResult,
  nothingFound,
  topicHref,
  type SearchAnswer,
  type ShownDocument,
} from '../search.ts';
import { mostTelling } from '../words/term-levels.ts';
import { createVocabulary, type Vocabulary } from '../words/vocabulary.ts';
import { decodeNumbers, decodeTerms } from './encode.ts';
import { postingFileOf, stateFile, termFiles, textFile, titleFiles } from './places.ts';
import type { TitleLine } from './bucket-postings.ts';

/** Loads a file of the index, parsed. Rejects when it is not there. */
export type LoadIndexFile = (name: string) => Promise<unknown>;

interface PlacedDocument extends ListedDocument {
  bucket: number;
}

interface Titles {
  documents: readonly PlacedDocument[];
  byHref: ReadonlyMap<string, PlacedDocument>;
  /** Number of the first document of each bucket. */
  firstOf: ReadonlyMap<number, number>;
}

/** What every query needs. */
interface Ground {
  titles: Titles;
  terms: ReadonlySet<string>;
  vocabulary: Vocabulary;
}

const readTitles = (files: readonly unknown[]): Titles => {
  const documents: PlacedDocument[] = [];
  const firstOf = new Map<number, number>();
  // Written by our own publisher, for this very code.
  for (const [bucket, lines] of files.flat() as [number, TitleLine[]][]) {
    firstOf.set(bucket, documents.length);
    for (const [href, title, kind, topics, weight] of lines)
      documents.push({
        href,
        title,
        kind: searchKinds[kind]?.[0] ?? 'seite',
        topics,
        weight,
        bucket,
      });
  }
  return {
    documents,
    byHref: new Map(documents.map((document) => [document.href, document])),
    firstOf,
  };
};

const readPosting = (text: string, { firstOf }: Titles): Posting => {
  const numbers: number[] = [];
  const levels: number[] = [];
  const codes = decodeNumbers(text);
  let bucket = -1;
  for (let at = 0; at < codes.length; at += 2) {
    bucket += codes[at] ?? 0;
    const code = codes[at + 1] ?? 0;
    const first = firstOf.get(bucket);
    if (first === undefined) continue;
    numbers.push(first + Math.floor(code / mostTelling));
    levels.push((code % mostTelling) + 1);
  }
  return { numbers, levels };
};

/** What is loaded of one state of the site: each file once, when first needed. */
const openState = (load: LoadIndexFile) => {
  const files = new Map<string, Promise<unknown>>();
  const file = (name: string): Promise<unknown> => {
    const known = files.get(name) ?? load(name);
    files.set(name, known);
    return known;
  };
  const all = (names: readonly string[]): Promise<unknown[]> => Promise.all(names.map(file));
  const readGround = async (): Promise<Ground> => {
    const [titles, terms] = await Promise.all([all(titleFiles), all(termFiles)]);
    const entries = (terms as string[]).flatMap((text) => decodeTerms(text));
    return {
      titles: readTitles(titles),
      terms: new Set(entries.map(([term]) => term)),
      vocabulary: createVocabulary(entries),
    };
  };
  let ground: Promise<Ground> | null = null;
  return { all, ground: () => (ground ??= readGround()) };
};

/** The site has changed while it was searched: what was loaded does not belong together. */
class StateChanged extends Error {}

const attemptsAtMost = 3;

/**
 * The search in the browser: the same words, terms, weights and filters as at the gateway, over files
 * that are loaded when a query needs them. Rejects when they cannot be loaded.
 */
export const createIndexReader = (
  load: LoadIndexFile,
): ((question: SearchQuestion) => Promise<SearchAnswer>) => {
  const known = new Map<string, string>();
  const knownTermOf = (word: string): string => {
    const term = known.get(word) ?? termOf(word);
    known.set(word, term);
    return term;
  };
  let current: { name: unknown; state: ReturnType<typeof openState> } | null = null;

  const stateNow = async (): Promise<ReturnType<typeof openState>> => {
    const name = await load(stateFile);
    if (current === null || current.name !== name) current = { name, state: openState(load) };
    return current.state;
  };

  const answer = async (
    state: ReturnType<typeof openState>,
    question: SearchQuestion,
  ): Promise<SearchAnswer> => {
    const { titles, terms, vocabulary } = await state.ground();
    const words = expandQuery(vocabulary, question.query);
    if (words.length === 0) return nothingFound(question);

    const wanted = words.flat().flatMap(({ term }) => (terms.has(term) ? [term] : []));
    const names = [...new Set(wanted.map(postingFileOf))];
    const files = await state.all(names);
    const byName = new Map(names.map((name, at) => [name, files[at] as Record<string, string>]));
    const postings = new Map(
      wanted.map((term) => {
        const text = byName.get(postingFileOf(term))?.[` ${term}`];
        if (text === undefined) throw new StateChanged();
        return [term, readPosting(text, titles)];
      }),
    );
    const hits = rankHits(words, titles.documents, {
      among: titles.documents.length,
      postingOf: (term) => postings.get(term),
    });
    const { shown, ...rest } = refineHits(
      hits,
      question,
      (topic) => titles.byHref.get(topicHref(topic))?.title ?? null,
    );
    const texts = (await state.all(
      shown.map(({ bucket }) => textFile(bucket)),
    )) as ShownDocument[][];
    const results = shown.map(({ href }, at) => {
      const document = texts[at]?.find((one) => one.href === href);
      if (document === undefined) throw new StateChanged();
      return asResult(document, words, knownTermOf);
    });
    return { ...rest, results };
  };

  return async (question) => {
    for (let attempt = 1; ; attempt += 1) {
      const state = await stateNow();
      try {
        const found = await answer(state, question);
        // The whole answer is of one state of the site.
        if ((await stateNow()) === state) return found;
      } catch (error) {
        current = null;
        if (attempt === attemptsAtMost) throw error;
      }
      if (attempt === attemptsAtMost) throw new StateChanged();
    }
  };
};
