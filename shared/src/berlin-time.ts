const zone = 'Europe/Berlin';

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The wall clock in Berlin at a moment, written as if it were UTC, in milliseconds. */
const wallClockMs = (instantMs: number): number =>
  Date.parse(`${clock.format(instantMs).replace(' ', 'T')}Z`);

/** Calendar day in Berlin, `YYYY-MM-DD`. */
export const berlinDay = (instant: Date): string => clock.format(instant).slice(0, 10);

/** What clocks in Berlin show, `YYYY-MM-DDTHH:MM`. */
export const berlinWallTime = (instant: Date): string =>
  clock.format(instant).slice(0, 16).replace(' ', 'T');

/** The moments that a wall time may mean, by the two offsets around it. */
const candidates = (day: string, time: string): { wantedMs: number; guessesMs: number[] } => {
  const wantedMs = Date.parse(`${day}T${time}:00Z`);
  const guessesMs = [-3, 3].map((hours) => {
    const near = wantedMs + hours * 3_600_000;
    return wantedMs - (wallClockMs(near) - near);
  });
  return { wantedMs, guessesMs };
};

/**
 * Moments at which clocks in Berlin show this day (`YYYY-MM-DD`) and time (`HH:MM`), in order: none
 * in the hour that summer time skips, two in the hour that comes twice, else one.
 */
export const momentsInBerlin = (day: string, time: string): Date[] => {
  const { wantedMs, guessesMs } = candidates(day, time);
  const exact = guessesMs.filter((guess) => wallClockMs(guess) === wantedMs);
  return [...new Set(exact)].toSorted((a, b) => a - b).map((ms) => new Date(ms));
};

/**
 * Moment of a local time in Berlin, ISO 8601 in UTC. In the hour that summer time skips, the moment
 * is that much later; in the hour that comes twice, it is the first.
 */
export const berlinInstant = (day: string, time: string): string => {
  const [first] = momentsInBerlin(day, time);
  return (first ?? new Date(Math.max(...candidates(day, time).guessesMs))).toISOString();
};
