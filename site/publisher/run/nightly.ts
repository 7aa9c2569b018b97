const berlin = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `2026-03-29 03:15:00`, as clocks in Berlin show it. */
const clockIn = (ms: number): string => berlin.format(ms);

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Moment at which clocks in Berlin show `day` and `at`, or one soon after it where they skip it. */
const momentOf = (day: string, at: string): number => {
  const wanted = `${day} ${at}:00`;
  // Berlin is one or two hours ahead of UTC: the earlier guess is right in summer, and for the first
  // of the two equal hours in autumn, the later one in winter; of the hour that spring skips it
  // makes the hour after.
  const utc = Date.parse(`${day}T${at}:00Z`);
  return [utc - 2 * hourMs, utc - hourMs].find((ms) => clockIn(ms) >= wanted) ?? utc - hourMs;
};

/** Calendar day in Berlin, `YYYY-MM-DD`. */
export const berlinDay = (ms: number): string => clockIn(ms).slice(0, 10);

/** Next moment after `nowMs` at which clocks in Berlin show `at` (`HH:MM`); every day has one. */
export const nextNightly = (nowMs: number, at: string): number => {
  const today = momentOf(berlinDay(nowMs), at);
  if (today > nowMs) return today;
  // Noon plus a day is tomorrow whether the day has 23, 24 or 25 hours.
  const noon = momentOf(berlinDay(nowMs), '12:00');
  return momentOf(berlinDay(noon + 24 * hourMs), at);
};
