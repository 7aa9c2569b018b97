import { dayOf, formatDay, inquiryKindLabels, inquiryKindSchema } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { inquiryTable } from './inquiry-row';

const openRowSchema = z.object({
  documentId: z.string(),
  reference: z.string(),
  kind: inquiryKindSchema,
  dueOn: z.string(),
});

/** What the admin's home page shows: how much is open, and what has to be answered next. */
export interface InquiryOverview {
  open: number;
  overdue: number;
  /** Calendar day in Berlin, for the links to the lists. */
  today: string;
  next: { documentId: string; text: string; isOverdue: boolean }[];
}

const shownAtMost = 5;

export const readInquiryOverview = async (
  strapi: Core.Strapi,
  now: Date,
): Promise<InquiryOverview> => {
  const today = dayOf(now.toISOString());
  const isOpen = { state: { $ne: 'answered' } };
  const [open, overdue, rows]: [number, number, unknown[]] = await Promise.all([
    inquiryTable(strapi).count({ where: isOpen }),
    inquiryTable(strapi).count({ where: { ...isOpen, dueOn: { $lt: today } } }),
    inquiryTable(strapi).findMany({ where: isOpen, orderBy: { dueOn: 'asc' }, limit: shownAtMost }),
  ]);
  return {
    open,
    overdue,
    today,
    next: rows.map((row) => {
      const { documentId, reference, kind, dueOn } = openRowSchema.parse(row);
      return {
        documentId,
        text: `${inquiryKindLabels[kind]} ${reference}, Antwort bis ${formatDay(dueOn)}`,
        isOverdue: dueOn < today,
      };
    }),
  };
};
