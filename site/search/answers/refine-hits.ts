import type { ListedDocument } from '../rank-hits.ts';
import { searchKinds } from '../documents/search-kinds.ts';
import type { SearchQuestion } from './search-question.ts';

export interface SearchFilterOption {
  value: string;
  label: string;
  /** Hits with it, beside what is chosen of the other filter. */
  count: number;
  isChosen: boolean;
}

export interface SearchFilter {
  name: 'kind' | 'topic';
  label: string;
  options: SearchFilterOption[];
}

/** The hits that were asked for, and what else can be chosen. */
export interface RefinedHits<Document> {
  /** As it was understood: what there is not is left out. */
  question: SearchQuestion;
  /** Of the page that was asked for. */
  shown: Document[];
  total: number;
  /** Without any filter. */
  unfiltered: number;
  pages: number;
  filters: SearchFilter[];
  /** What was not understood, each as a German sentence. */
  ignored: string[];
}

export const hitsPerPage = 10;

const shortened = (value: string): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value);

const counted = (values: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** `titleOf` says what a topic is called; null where there is none. */
export const refineHits = <Document extends ListedDocument>(
  hits: readonly Document[],
  asked: SearchQuestion,
  titleOf: (topic: string) => string | null,
): RefinedHits<Document> => {
  const ignored: string[] = [];
  const isKind = searchKinds.some(([kind]) => kind === asked.kind);
  if (asked.kind !== null && !isKind)
    ignored.push(
      `Für „Art“ gibt es hier kein „${shortened(asked.kind)}“; die Angabe bleibt ohne Wirkung.`,
    );
  const isTopic = asked.topic !== null && titleOf(asked.topic) !== null;
  if (asked.topic !== null && !isTopic)
    ignored.push(
      `Für „Thema“ gibt es hier kein „${shortened(asked.topic)}“; die Angabe bleibt ohne Wirkung.`,
    );
  const kind = isKind ? asked.kind : null;
  const topic = isTopic ? asked.topic : null;

  const ofTopic = hits.filter(({ topics }) => topic === null || topics.includes(topic));
  const ofKind = hits.filter((hit) => kind === null || hit.kind === kind);
  const found = ofTopic.filter((hit) => kind === null || hit.kind === kind);
  const pages = Math.max(1, Math.ceil(found.length / hitsPerPage));
  const page = Math.min(asked.page, pages);

  const kindCounts = counted(ofTopic.map((hit) => hit.kind));
  const topicCounts = counted(ofKind.flatMap(({ topics }) => topics));
  if (topic !== null && !topicCounts.has(topic)) topicCounts.set(topic, 0);
  const filters: SearchFilter[] = [
    {
      name: 'kind',
      label: 'Art',
      options: searchKinds
        .map(([value, label]) => ({
          value,
          label,
          count: kindCounts.get(value) ?? 0,
          isChosen: value === kind,
        }))
        .filter(({ count, isChosen }) => count > 0 || isChosen),
    },
    {
      name: 'topic',
      label: 'Thema',
      options: [...topicCounts]
        .flatMap(([value, count]) => {
          const label = titleOf(value);
          return label === null ? [] : [{ value, label, count, isChosen: value === topic }];
        })
        .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    },
  ];
  return {
    question: { ...asked, kind, topic, page },
    shown: found.slice((page - 1) * hitsPerPage, page * hitsPerPage),
    total: found.length,
    unfiltered: hits.length,
    pages,
    filters,
    ignored,
  };
};
