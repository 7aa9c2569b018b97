// How the files of the browser's index are written, and read again. Terms are in lower case: capital
// letters are free to stand between them.

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digitOf = new Map([...digits].map((digit, value) => [digit, value]));

/** Small numbers one letter, up to 1,023 two: five bits a letter, and one that says whether to go on. */
export const encodeNumber = (value: number): string =>
  value < 32 ? (digits[value] ?? '') : (digits[32 + (value % 32)] ?? '') + encodeNumber(value >> 5);

/** All numbers in `text`, in their order. */
export const decodeNumbers = (text: string): number[] => {
  const numbers: number[] = [];
  let value = 0;
  let scale = 1;
  for (const letter of text) {
    const digit = digitOf.get(letter) ?? 0;
    value += (digit % 32) * scale;
    scale *= 32;
    if (digit >= 32) continue;
    numbers.push(value);
    value = 0;
    scale = 1;
  }
  return numbers;
};

const letterA = 65;
const mostShared = 25;

const sharedLength = (a: string, b: string): number => {
  let length = 0;
  while (length < mostShared && length < a.length && a[length] === b[length]) length += 1;
  return length;
};

type TermEntry = readonly [term: string, commonness: number];

/** Each term as what it does not share with the one before: `AabendCFlandA` is abend, abendland. */
export const encodeTerms = (entries: readonly TermEntry[]): string => {
  let before = '';
  return entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, commonness]) => {
      // At least one letter stands between two capitals.
      const shared = Math.min(sharedLength(before, term), term.length - 1);
      before = term;
      return (
        String.fromCharCode(letterA + shared) +
        term.slice(shared) +
        String.fromCharCode(letterA + Math.min(25, commonness))
      );
    })
    .join('');
};

export const decodeTerms = (text: string): TermEntry[] => {
  let before = '';
  return [...text.matchAll(/([A-Z])([^A-Z]+)([A-Z])/g)].map(
    ([, shared = 'A', rest = '', commonness = 'A']): TermEntry => {
      before = before.slice(0, shared.charCodeAt(0) - letterA) + rest;
      return [before, commonness.charCodeAt(0) - letterA];
    },
  );
};
