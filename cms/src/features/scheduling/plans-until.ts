import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { planRowSchema, planTable, type EntryRef, type PlanAction } from './plan-table';

/** What is planned to have become of an entry at some moment. */
export interface PlannedState extends EntryRef {
  action: PlanAction;
}

/** What plans will have done until a moment; of two for one entry the later one. */
export const plansUntil = async (strapi: Core.Strapi, at: Date): Promise<PlannedState[]> => {
  const rows = z.array(planRowSchema).parse(
    await planTable(strapi).findMany({
      where: { state: 'planned', dueAt: { $lte: at } },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    }),
  );
  const last = new Map(
    rows.map(({ uid, entryDocumentId: documentId, action }) => [
      documentId,
      { uid, documentId, action },
    ]),
  );
  return [...last.values()];
};
