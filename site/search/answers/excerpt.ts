/** Running text in pieces, those that were looked for marked. */
export interface ExcerptPiece {
  text: string;
  marked: boolean;
}

const length = 220;
/** Beyond this a text is not read for its excerpt. */
export const readAtMost = 60_000;

interface Word {
  start: number;
  end: number;
  hit: boolean;
}

const plainWord = (word: string): string =>
  word
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .toLowerCase();

/** The words of the text up to where an excerpt around the first hit ends. */
const wordsAroundFirstHit = (
  text: string,
  terms: ReadonlySet<string>,
  termOf: (word: string) => string,
): Word[] => {
  const words: Word[] = [];
  let first: number | undefined;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\u00ad]+/gu)) {
    const hit = terms.has(termOf(plainWord(word)));
    words.push({ start: index, end: index + word.length, hit });
    if (hit) first ??= index;
    if (first !== undefined && index > first + length) break;
  }
  return words;
};

/** About 220 characters around the first words that were found, cut between words. */
export const excerpt = (
  fullText: string,
  terms: ReadonlySet<string>,
  termOf: (word: string) => string,
): ExcerptPiece[] => {
  const text = fullText.slice(0, readAtMost);
  const words = wordsAroundFirstHit(text, terms, termOf);
  const first = words.findIndex(({ hit }) => hit);
  const from = first > 8 ? (words[first - 8]?.start ?? 0) : 0;
  const inside = words.filter(({ start, end }) => start >= from && end <= from + length);
  const isWhole = from === 0 && text.length <= length;
  const to = isWhole ? text.length : (inside.at(-1)?.end ?? Math.min(text.length, from + length));

  const pieces: ExcerptPiece[] = from > 0 ? [{ text: '… ', marked: false }] : [];
  let at = from;
  for (const { start, end } of inside.filter(({ hit }) => hit)) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (to > at) pieces.push({ text: text.slice(at, to), marked: false });
  if (to < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
};
