import { diffArrays, diffLines, diffWordsWithSpace } from 'diff';

/** A stretch of a text; `gap` stands for a long one that is the same in both and left out. */
export interface Part {
  text: string;
  mark: 'same' | 'added' | 'removed' | 'gap';
}

/** A text may be long and another one altogether: nobody else shall wait for it. */
const patienceMs = 300;
/** Letters of an unchanged stretch that are shown beside a change. */
const contextLength = 160;

interface Change {
  value: string;
  added: boolean;
  removed: boolean;
}

const markOf = ({ added, removed }: { added: boolean; removed: boolean }): Part['mark'] =>
  added ? 'added' : removed ? 'removed' : 'same';

const changesOf = (before: string, after: string): Change[] =>
  diffWordsWithSpace(before, after, { timeout: patienceMs }) ??
  diffLines(before, after, { timeout: patienceMs }) ?? [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ];

/** Cut between words, unless there is none. */
const start = (text: string): string => text.slice(0, contextLength).replace(/\S*$/, '');
const end = (text: string): string => text.slice(-contextLength).replace(/^\S*/, '');

/** What is the same stays only beside a change. */
const shorten = (parts: readonly Part[]): Part[] =>
  parts.flatMap((part, index): Part[] => {
    if (part.mark !== 'same' || part.text.length <= 3 * contextLength) return [part];
    const gap: Part = { text: ' […] ', mark: 'gap' };
    return [
      ...(index > 0 ? [{ text: start(part.text), mark: part.mark }] : []),
      gap,
      ...(index < parts.length - 1 ? [{ text: end(part.text), mark: part.mark }] : []),
    ];
  });

/** The way from one text to the other, word by word; empty strings are left out. */
export const markWords = (before: string, after: string): Part[] =>
  shorten(
    changesOf(before, after)
      .map((change) => ({ text: change.value, mark: markOf(change) }))
      .filter(({ text }) => text !== ''),
  );

/** The same for a list of short texts, each of which is there or not. */
export const markItems = (before: readonly string[], after: readonly string[]): Part[] =>
  diffArrays([...before], [...after]).flatMap((change) =>
    change.value.map((text) => ({ text, mark: markOf(change) })),
  );
