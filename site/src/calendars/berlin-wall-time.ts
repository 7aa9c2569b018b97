// Swedish writes "2026-03-12 09:30:00": ISO but for the T.
const wallTime = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Berlin',
});

/**
 * `YYYY-MM-DDTHH:mm:ss` as clocks in Berlin show it, without an offset. ical-generator writes such
 * a string down as it is; given a `Date`, it would write the clock of the machine that builds.
 */
export const berlinWallTime = (instant: string): string =>
  wallTime.format(new Date(instant)).replace(' ', 'T');
