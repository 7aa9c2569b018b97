/** A stretch of text; a link where it has `href`, a `time` element where it has `dateTime`. */
export interface Piece {
  text: string;
  href?: string;
  dateTime?: string;
}

/** One line of a definition list: a term and its descriptions, each a run of pieces. */
export interface Fact {
  term: string;
  lines: Piece[][];
}

export interface TextLink {
  label: string;
  href: string;
}

export const text = (value: string): Piece => ({ text: value });
export const link = (value: string, href: string): Piece => ({ text: value, href });
export const time = (value: string, dateTime: string): Piece => ({ text: value, dateTime });

/** A fact, or nothing where there is nothing to say. */
export const fact = (term: string, lines: Piece[][]): Fact[] =>
  lines.length === 0 ? [] : [{ term, lines }];
