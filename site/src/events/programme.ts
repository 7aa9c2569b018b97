import {
  dayOf,
  formatDayWithWeekday,
  formatTime,
  formatTimeRange,
  type ProgrammeSlot,
} from '@netzwerk/shared';

export interface ProgrammeDay {
  /** `YYYY-MM-DD` */
  day: string;
  /** "Do., 12. März 2026" */
  label: string;
  slots: {
    /** For `time`. */
    start: string;
    /** "9:30 bis 10 Uhr", or "9:30 Uhr" without an end. */
    time: string;
    title: string;
    description: string | null;
    speakers: string | null;
  }[];
}

export const programmeDays = (slots: readonly ProgrammeSlot[]): ProgrammeDay[] => {
  const days = new Map<string, ProgrammeDay>();
  for (const slot of slots.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))) {
    const day = dayOf(slot.start);
    const entry = days.get(day) ?? { day, label: formatDayWithWeekday(day), slots: [] };
    entry.slots.push({
      start: slot.start,
      time: slot.end === null ? formatTime(slot.start) : formatTimeRange(slot.start, slot.end),
      title: slot.title,
      description: slot.description,
      speakers: slot.speakers,
    });
    days.set(day, entry);
  }
  return [...days.values()];
};
