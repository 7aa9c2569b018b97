import { z } from 'zod';

/** So many full months single days are kept; after that only their months. The privacy page says the same. */
export const statisticsDayMonths = 13;

/** At most so many lines go in one batch. */
export const pageCountsMaximum = 2000;

/**
 * What the gateway sends to the CMS: `POST /api/statistics`. An address, a day, a number, and nothing
 * about who it was.
 */
export const countBatchSchema = z.strictObject({
  /** However often a batch is sent, it counts once. */
  key: z.uuid(),
  counts: z
    .array(
      z.strictObject({
        day: z.iso.date(),
        path: z
          .string()
          .max(500)
          .regex(/^\/\P{Cc}*$/u),
        count: z.number().int().positive().max(10_000_000),
      }),
    )
    .min(1)
    .max(pageCountsMaximum),
});
export type CountBatch = z.infer<typeof countBatchSchema>;

export const countAnswerSchema = z.object({ outcome: z.literal('counted') });

/** What the admin shows. */
export const statisticsReportSchema = z.object({
  /** Oldest first, days and months without a visit included; calls of pages. */
  days: z.array(z.object({ day: z.string(), count: z.number() })),
  months: z.array(z.object({ month: z.string(), count: z.number() })),
  /** Of the days above, most called first. */
  pages: z.array(z.object({ path: z.string(), count: z.number() })),
  downloads: z.array(z.object({ path: z.string(), count: z.number() })),
});
export type StatisticsReport = z.infer<typeof statisticsReportSchema>;
