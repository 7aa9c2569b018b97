import { termOf } from './german-words.ts';

/** Running text in pieces, those that were looked for marked. */
export interface ExcerptPiece {
  text: string;
  marked: boolean;
}

const length = 220;
/** Beyond this a long guide is not read for its excerpt. */
const readAtMost = 60_000;

interface Word {
  start: number;
  end: number;
  hit: boolean;
}

const locate = (text: string, terms: ReadonlySet<string>): Word[] => {
  const found = new Map<string, boolean>();
  const isHit = (word: string): boolean => {
    const known = found.get(word);
    if (known !== undefined) return known;
    const hit = terms.has(termOf(word));
    found.set(word, hit);
    return hit;
  };
  return [...text.matchAll(/[\p{L}\p{N}\u00ad]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    hit: isHit(
      word
        .normalize('NFC')
        .replace(/\u00ad/g, '')
        .toLowerCase(),
    ),
  }));
};

/** About 220 characters around the first words that were found, cut between words. */
export const excerpt = (fullText: string, terms: ReadonlySet<string>): ExcerptPiece[] => {
  const text = fullText.slice(0, readAtMost);
  const words = locate(text, terms);
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
