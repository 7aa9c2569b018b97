/** Looks through the terms of all documents for those that a word of a query may mean. */
export interface Vocabulary {
  /** Terms that contain `part` and are not it, the most common first, at most `limit`. */
  containing(part: string, limit: number): string[];
  /** Terms that `errors` typing errors or fewer turn into `term`, nearest first, at most `limit`. */
  similarTo(term: string, errors: number, limit: number): [similar: string, errors: number][];
}

/** In how many documents a term stands, as a power of two: seldom another one after a change. */
export const commonnessOf = (documents: number): number => 31 - Math.clz32(documents);

// No letter or digit, so it is in no term.
const separator = '\n';

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const longestTerm = 64;
let row = new Uint8Array(longestTerm + 1);
let above = new Uint8Array(longestTerm + 1);

/** Levenshtein distance up to `limit`; anything more is given up early and answered by `limit + 1`. */
const errorsBetween = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit || b.length > longestTerm) return limit + 1;
  for (let column = 0; column <= b.length; column += 1) above[column] = column;
  for (let line = 1; line <= a.length; line += 1) {
    row[0] = line;
    let least = line;
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = a.charCodeAt(line - 1) === b.charCodeAt(column - 1) ? 0 : 1;
      const errors = Math.min(
        (above[column - 1] ?? 0) + replaced,
        (above[column] ?? 0) + 1,
        (row[column - 1] ?? 0) + 1,
      );
      row[column] = errors;
      if (errors < least) least = errors;
    }
    if (least > limit) return limit + 1;
    [row, above] = [above, row];
  }
  return above[b.length] ?? limit + 1;
};

/** Of every term that there is, with its {@link commonnessOf}. */
export const createVocabulary = (
  entries: Iterable<readonly [term: string, commonness: number]>,
): Vocabulary => {
  const commonness = new Map(entries);
  const terms = [...commonness.keys()];
  // One text instead of a list: looking through it is many times quicker.
  const joined = separator + terms.join(separator) + separator;

  return {
    containing(part, limit) {
      const found: string[] = [];
      for (let at = joined.indexOf(part); at >= 0;) {
        const start = joined.lastIndexOf(separator, at) + 1;
        const end = joined.indexOf(separator, at);
        const term = joined.slice(start, end);
        if (term !== part) found.push(term);
        at = joined.indexOf(part, end);
      }
      return found
        .sort(
          (a, b) =>
            (commonness.get(b) ?? 0) - (commonness.get(a) ?? 0) ||
            a.length - b.length ||
            byCodeUnits(a, b),
        )
        .slice(0, limit);
    },

    similarTo(term, errorsAtMost, limit) {
      return terms
        .map((known): [string, number] => [known, errorsBetween(term, known, errorsAtMost)])
        .filter(([, errors]) => errors > 0 && errors <= errorsAtMost)
        .sort(([a, fewer], [b, more]) => fewer - more || byCodeUnits(a, b))
        .slice(0, limit);
    },
  };
};
