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

/**
 * Moment of a local time in Berlin, ISO 8601 in UTC. In the hour that summer time skips, the moment
 * is that much later; in the hour that comes twice, it is the first.
 */
export const berlinInstant = (day: string, time: string): string => {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const offsets = [-3, 3].map((hours) => {
    const near = wanted + hours * 3_600_000;
    return wallClockMs(near) - near;
  });
  const candidates = offsets.map((offset) => wanted - offset);
  const exact = candidates.filter((candidate) => wallClockMs(candidate) === wanted);
  const chosen = exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
  return new Date(chosen).toISOString();
};
