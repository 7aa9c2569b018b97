/** Where the one seeding of a database stands, as stored in that database. */
export interface SeedMark {
  state: 'started' | 'failed' | 'finished';
  /** Process that seeds or has seeded. */
  owner: string;
  /** Renewed while seeding, so that others can tell a running process from a dead one. */
  beatAtMs: number;
}

export interface SeedMarkStore {
  read: () => Promise<SeedMark | null>;
  /** False where a mark is already there. */
  insert: (mark: SeedMark) => Promise<boolean>;
  /** False where the stored mark is no longer `seen`. */
  replace: (seen: SeedMark, mark: SeedMark) => Promise<boolean>;
}

export interface SeedActions {
  isEmpty: () => Promise<boolean>;
  /** `resume`: some of it is there already, from a seeding that broke off. */
  seed: (options: { resume: boolean }) => Promise<void>;
}

export interface SeedClock {
  now: () => number;
  sleep: (ms: number) => Promise<unknown>;
}

export type SeedOutcome = 'seeded' | 'resumed' | 'already-seeded' | 'not-empty';

const beatMs = 2_000;
const deadAfterMs = 15_000;

const run = async (
  marks: SeedMarkStore,
  claimed: SeedMark,
  clock: SeedClock,
  work: () => Promise<void>,
): Promise<void> => {
  let current = claimed;
  const move = async (state: SeedMark['state']): Promise<boolean> => {
    const next = { ...current, state, beatAtMs: clock.now() };
    if (!(await marks.replace(current, next))) return false;
    current = next;
    return true;
  };
  let beats: Promise<unknown> = Promise.resolve();
  const beat = (): void => {
    // A beat that fails is made up for by the next; the end of the work looks at the mark anyhow.
    beats = beats.then(() => move('started')).catch(() => false);
  };
  const timer = setInterval(beat, beatMs);
  try {
    await work();
  } catch (error) {
    clearInterval(timer);
    await beats;
    await move('failed');
    throw error;
  }
  clearInterval(timer);
  await beats;
  if (!(await move('finished'))) {
    throw new Error('Another process has taken over the seeding of this database.');
  }
};

/**
 * Seeds an empty database exactly once, even when several processes start together: the first
 * claims it, the others wait. A seeding that broke off is finished by the next start.
 */
export const seedOnce = async (
  marks: SeedMarkStore,
  actions: SeedActions,
  clock: SeedClock,
  owner: string,
): Promise<SeedOutcome> => {
  for (;;) {
    const seen = await marks.read();
    if (seen?.state === 'finished') return 'already-seeded';
    const mine: SeedMark = { state: 'started', owner, beatAtMs: clock.now() };
    if (!seen) {
      if (!(await actions.isEmpty())) return 'not-empty';
      if (!(await marks.insert(mine))) continue;
      await run(marks, mine, clock, () => actions.seed({ resume: false }));
      return 'seeded';
    }
    const isRunning = seen.state === 'started' && clock.now() - seen.beatAtMs < deadAfterMs;
    if (isRunning) {
      await clock.sleep(500);
      continue;
    }
    if (!(await marks.replace(seen, mine))) continue;
    await run(marks, mine, clock, () => actions.seed({ resume: true }));
    return 'resumed';
  }
};
