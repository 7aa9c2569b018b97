import type { Core } from '@strapi/strapi';
import { z } from 'zod';

export const planTable = (strapi: Core.Strapi) =>
  strapi.db.query('api::planned-action.planned-action');

export const planActionSchema = z.enum(['publish', 'unpublish']);
export type PlanAction = z.infer<typeof planActionSchema>;

/** An entry of some type with draft & publish. */
export interface EntryRef {
  uid: string;
  documentId: string;
}

/** As stored. */
export const planRowSchema = z.object({
  id: z.number().int(),
  uid: z.string(),
  entryDocumentId: z.string(),
  action: planActionSchema,
  state: z.enum(['planned', 'done', 'refused']),
  dueAt: z.coerce.date(),
  plannedBy: z.string().nullable(),
  plannedById: z.number().int().nullable(),
  attempts: z.number().int(),
  /** When it is tried; `dueAt`, until something went wrong. */
  nextAttemptAt: z.coerce.date(),
  /** When it was done or given up. */
  settledAt: z.coerce.date().nullable(),
  /** German: why it was refused. */
  reasons: z
    .array(z.string())
    .nullable()
    .transform((list) => list ?? []),
});
export type PlanRow = z.infer<typeof planRowSchema>;

/**
 * Unique in the database while a plan is open, which is until it is done: so there is one of each
 * action per entry at most, whichever process it came through.
 */
export const openKeyOf = ({ documentId }: { documentId: string }, action: PlanAction): string =>
  `${documentId} ${action}`;

export const readPlansOf = async (strapi: Core.Strapi, entry: EntryRef): Promise<PlanRow[]> =>
  z.array(planRowSchema).parse(
    await planTable(strapi).findMany({
      where: { uid: entry.uid, entryDocumentId: entry.documentId },
      orderBy: { id: 'asc' },
    }),
  );
