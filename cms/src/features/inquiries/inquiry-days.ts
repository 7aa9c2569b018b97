import { dayOf, inquiryKeptMonths, inquiryReplyDays, type InquiryKind } from '@netzwerk/shared';

const dayMs = 24 * 60 * 60 * 1000;

/** Last day for the answer, in Berlin. */
export const dueDay = (kind: InquiryKind, receivedAt: Date): string =>
  dayOf(new Date(receivedAt.getTime() + inquiryReplyDays[kind] * dayMs).toISOString());

/** The day on which an answered inquiry is deleted, in Berlin. */
export const deletionDay = (answeredAt: Date): string => {
  const day = new Date(`${dayOf(answeredAt.toISOString())}T12:00:00Z`);
  const month = day.getUTCMonth() + inquiryKeptMonths;
  // The 31st of August and six months: the last of February, not the third of March.
  const last = new Date(Date.UTC(day.getUTCFullYear(), month + 1, 0)).getUTCDate();
  day.setUTCMonth(month, Math.min(day.getUTCDate(), last));
  return day.toISOString().slice(0, 10);
};
