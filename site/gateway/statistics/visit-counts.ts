import { randomUUID } from 'node:crypto';
import { dayOf, pageCountsMaximum, type CountBatch } from '@netzwerk/shared';

/** Addresses are those of releases; this holds whatever else should happen. */
const maximumLines = 50_000;
const minuteMs = 60_000;

export interface VisitCounts {
  /** One call of an address that was answered; takes no time worth the name. */
  add: (path: string) => void;
  /** What is to be sent: the same batch until it is `settled`, null when there is nothing. */
  next: () => CountBatch | null;
  settled: () => void;
}

/** Counts by day and address, in memory. */
export const createVisitCounts = (now: () => number): VisitCounts => {
  const counts = new Map<string, number>();
  let minute = -1;
  let day = '';
  let batch: CountBatch | null = null;

  const today = (): string => {
    const at = now();
    // Time zones cost more than counting: asked once a minute.
    if (Math.floor(at / minuteMs) !== minute) {
      minute = Math.floor(at / minuteMs);
      day = dayOf(new Date(at).toISOString());
    }
    return day;
  };

  return {
    add: (path) => {
      const line = `${today()} ${path}`;
      const known = counts.get(line);
      if (known === undefined && counts.size >= maximumLines) return;
      counts.set(line, (known ?? 0) + 1);
    },
    next: () => {
      if (batch !== null || counts.size === 0) return batch;
      const lines = [...counts].slice(0, pageCountsMaximum);
      for (const [line] of lines) counts.delete(line);
      batch = {
        key: randomUUID(),
        counts: lines.map(([line, count]) => ({
          day: line.slice(0, 10),
          path: line.slice(11),
          count,
        })),
      };
      return batch;
    },
    settled: () => {
      batch = null;
    },
  };
};
