/** What a part of the tests comes to; the closing line is the sum of all of them. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** One line for each thing a person should know, worst first. */
  notes: string[];
}

export const emptyTally = (): Tally => ({ passed: 0, failed: 0, skipped: 0, notes: [] });

export const addTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, { passed, failed, skipped, notes }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
      notes: [...sum.notes, ...notes],
    }),
    emptyTally(),
  );

/** `12 passed, 0 failed`, and `, 3 skipped` only where something was. */
export const closingLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
