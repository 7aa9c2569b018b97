import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const rowsSchema = z.array(
  z.object({
    covers_up_to: z.number(),
    started_at: z.number(),
    finished_at: z.number().nullable(),
  }),
);

export interface ReportedRun {
  coversUpTo: number;
  startedAtMs: number;
  finishedAtMs: number;
}

/** Successful runs since `sinceMs`, oldest first, as the publisher has reported them to the CMS. */
export const reportedRuns = (dataDir: string, sinceMs: number): ReportedRun[] => {
  const database = new DatabaseSync(join(dataDir, 'cms.db'), { readOnly: true });
  try {
    const rows = database
      .prepare(
        `SELECT covers_up_to, started_at, finished_at FROM publish_runs
         WHERE outcome = 'succeeded' AND started_at >= ? ORDER BY started_at`,
      )
      .all(sinceMs);
    return rowsSchema.parse(rows).map((row) => ({
      coversUpTo: row.covers_up_to,
      startedAtMs: row.started_at,
      finishedAtMs: row.finished_at ?? 0,
    }));
  } finally {
    database.close();
  }
};
