/** One measured value beside what was promised for it. */
export interface Outcome {
  what: string;
  seen: string;
  /** In words, e.g. "at most 300 ms"; null where nothing is promised. */
  target: string | null;
  isMet: boolean | null;
}

export const atMost = (what: string, value: number, limit: number, unit: string): Outcome => ({
  what,
  seen: `${rounded(value)} ${unit}`.trim(),
  target: `at most ${limit} ${unit}`.trim(),
  isMet: value <= limit,
});

export const seen = (what: string, text: string): Outcome => ({
  what,
  seen: text,
  target: null,
  isMet: null,
});

export const rounded = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const mark = ({ isMet }: Outcome): string => (isMet === null ? ' ' : isMet ? '✓' : '✗');

export const toLine = (outcome: Outcome): string =>
  [`${mark(outcome)} ${outcome.what}: ${outcome.seen}`, outcome.target ?? []]
    .flat()
    .join('; target ');

export const summary = (outcomes: readonly Outcome[]): string => {
  const judged = outcomes.filter(({ isMet }) => isMet !== null);
  return `${judged.filter(({ isMet }) => isMet).length} of ${judged.length} targets met`;
};
