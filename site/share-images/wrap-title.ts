export interface WrappedTitle {
  /** In pixels. */
  size: number;
  lines: string[];
}

export interface TitleBox {
  width: number;
  height: number;
  /** Type sizes to try, largest first. */
  sizes: readonly number[];
  /** Distance of the lines in multiples of the type size. */
  leading: number;
}

/** In multiples of the type size. */
type WidthOf = (text: string) => number;

interface Piece {
  text: string;
  /** A new word: set off by a space where it does not begin a line. */
  isWord: boolean;
  /** At a soft hyphen, which shows only where a line ends with it. */
  isSoft: boolean;
  width: number;
  /** What it takes at the end of a line. */
  endWidth: number;
}

const softHyphen = '\u00ad';

const piece = (text: string, isWord: boolean, isSoft: boolean, widthOf: WidthOf): Piece => ({
  text,
  isWord,
  isSoft,
  width: widthOf(text),
  endWidth: widthOf(isSoft ? `${text}-` : text),
});

/** Where a title may break: at spaces, after hyphens, dashes and slashes, at soft hyphens. */
const piecesOf = (title: string, widthOf: WidthOf): Piece[] =>
  title
    .split(/[^\S\u00a0]+/)
    .filter((word) => word !== '')
    .flatMap((word) =>
      word
        .split(/(?<=[-–/\u00ad])(?=[^-–/\u00ad])/)
        .map((text, index) =>
          piece(text.replaceAll(softHyphen, ''), index === 0, text.endsWith(softHyphen), widthOf),
        )
        .filter(({ text }) => text !== ''),
    );

type Line = readonly Piece[];

const textOf = (line: Line): string => {
  const text = line.map(({ text, isWord }, index) => (isWord && index > 0 ? ' ' : '') + text);
  return text.join('') + (line.at(-1)?.isSoft ? '-' : '');
};

/** Lines no wider than `limit`; null where a piece alone is wider. */
const breakLines = (pieces: Line, limit: number, space: number): Line[] | null => {
  const lines: Piece[][] = [];
  let width = 0;
  for (const next of pieces) {
    if (next.endWidth > limit) return null;
    const line = lines.at(-1);
    const gap = next.isWord ? space : 0;
    if (line !== undefined && width + gap + next.endWidth <= limit) {
      line.push(next);
      width += gap + next.width;
    } else {
      lines.push([next]);
      width = next.width;
    }
  }
  return lines;
};

/** The narrowest lines that are as many: no last line with a lonely word. */
const balance = (pieces: Line, lines: Line[], limit: number, space: number): Line[] => {
  let best = lines;
  for (let share = 0.95; share >= 0.5; share -= 0.05) {
    const narrower = breakLines(pieces, limit * share, space);
    if (narrower === null || narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
};

/** Pieces that no line can hold, cut into such as fit. */
const cutLong = (pieces: Line, limit: number, widthOf: WidthOf): Piece[] =>
  pieces.flatMap((whole) => {
    if (whole.endWidth <= limit) return [whole];
    const cut: Piece[] = [];
    let rest = '';
    for (const character of whole.text) {
      if (rest !== '' && widthOf(`${rest}${character}-`) > limit) {
        cut.push(piece(rest, whole.isWord && cut.length === 0, true, widthOf));
        rest = '';
      }
      rest += character;
    }
    return [...cut, piece(rest, whole.isWord && cut.length === 0, whole.isSoft, widthOf)];
  });

/** A title as large as it fits, broken where German may be broken; cut only if all else fails. */
export const wrapTitle = (
  title: string,
  { width, height, sizes, leading }: TitleBox,
  widthOf: WidthOf,
): WrappedTitle => {
  const pieces = piecesOf(title, widthOf);
  const space = widthOf('n n') - widthOf('nn');
  const linesAt = (size: number): number => Math.max(1, Math.floor(height / (size * leading)));
  for (const size of sizes) {
    const limit = width / size;
    const lines = breakLines(pieces, limit, space);
    if (lines !== null && lines.length <= linesAt(size))
      return { size, lines: balance(pieces, lines, limit, space).map(textOf) };
  }
  const size = sizes.at(-1) ?? height;
  const limit = width / size;
  const lines = (breakLines(cutLong(pieces, limit, widthOf), limit, space) ?? []).map(textOf);
  const count = linesAt(size);
  if (lines.length <= count) return { size, lines };
  let last = lines[count - 1] ?? '';
  while (last !== '' && widthOf(`${last} …`) > limit) last = last.replace(/\s*\S+$/, '');
  return { size, lines: [...lines.slice(0, count - 1), `${last} …`] };
};
