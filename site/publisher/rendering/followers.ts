import type { ReleaseOutput } from './outputs.ts';

/** Of files that no run waits for: whether some are being made, or are there for a run to take in. */
export type Following = 'nothing' | 'making' | 'made';

/** What may come after the run that has changed it; what was made before serves until then. */
export interface Followers {
  /** A run begins, which says anew what it misses. */
  begin(): void;
  /** The bytes, where they have been made; else they are missed from now on. */
  take(output: ReleaseOutput): Buffer | null;
  /** Makes what is missed, one file after each turn, as long as `goesOn`. */
  make(turn: () => Promise<void>, goesOn: () => boolean): Promise<void>;
  progress(): Following;
}

export const createFollowers = (): Followers => {
  const missed = new Map<string, ReleaseOutput>();
  const made = new Map<string, { key: string; bytes: Buffer }>();
  const isMade = ({ path, key }: ReleaseOutput): boolean => made.get(path)?.key === key;
  const next = (): ReleaseOutput | undefined =>
    [...missed.values()].find((output) => !isMade(output));

  return {
    begin: () => missed.clear(),

    take(output) {
      const ready = isMade(output) ? made.get(output.path) : undefined;
      if (ready === undefined) missed.set(output.path, output);
      else made.delete(output.path);
      return ready?.bytes ?? null;
    },

    async make(turn, goesOn) {
      for (let output = next(); output !== undefined && goesOn(); output = next()) {
        await turn();
        if (!goesOn()) return;
        try {
          made.set(output.path, { key: output.key, bytes: await output.bytes() });
        } catch (error) {
          // The next run misses it again.
          missed.delete(output.path);
          throw error;
        }
      }
    },

    progress() {
      if (missed.size === 0) return 'nothing';
      return next() === undefined ? 'made' : 'making';
    },
  };
};
