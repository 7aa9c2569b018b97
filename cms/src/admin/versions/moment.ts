/** "23. Nov. 2026, 14:03" as the office's clocks show it. */
const moment = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
});
const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'Europe/Berlin' });

export const atMoment = (instant: string): string => moment.format(new Date(instant));
export const onDay = (instant: string): string => day.format(new Date(instant));
