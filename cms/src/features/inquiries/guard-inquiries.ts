import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { refuse } from '../content-rules/problem';
import { nameOfRequester } from '../publishing/name-of-requester';
import { deletionDay } from './inquiry-days';
import { inquiryRowSchema, inquiryTable, type InquiryRow } from './inquiry-row';
import { inquiryUid } from './inquiry-uid';

const changeSchema = z.looseObject({
  state: z.string().optional(),
  answer: z.string().nullish(),
});
type Change = z.infer<typeof changeSchema>;

/** What follows from an editor's change of the state: from when on it may be forgotten. */
const consequences = (change: Change, stored: InquiryRow, now: Date, by: string | null): object => {
  if (change.state === undefined || change.state === stored.state) return {};
  if (change.state === 'answered')
    return { answeredAt: now, answeredBy: by, deleteOn: deletionDay(now) };
  return { answeredAt: null, answeredBy: null, deleteOn: null };
};

/** What was sent stays as it was sent, and an answered inquiry has its day of deletion. */
export const guardInquiries = (strapi: Core.Strapi): void => {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== inquiryUid || context.action !== 'update') return next();
    const { documentId } = context.params as { documentId: string };
    const raw: unknown = await inquiryTable(strapi).findOne({ where: { documentId } });
    if (raw === null) return next();
    const stored = inquiryRowSchema.parse(raw);
    const change = changeSchema.parse(context.params.data ?? {});
    if (stored.answerSentAt !== null) {
      const isOther = change.answer !== undefined && (change.answer ?? '') !== stored.answer;
      const isOpened = change.state !== undefined && change.state !== 'answered';
      refuse([
        ...(isOther
          ? [{ path: ['answer'], message: 'Die Antwort ist verschickt und bleibt, wie sie war.' }]
          : []),
        ...(isOpened
          ? [{ path: ['state'], message: 'Die Antwort ist verschickt; es bleibt „beantwortet“.' }]
          : []),
      ]);
    }
    const by = nameOfRequester(strapi);
    Object.assign(context.params, {
      data: { ...change, ...consequences(change, stored, new Date(), by) },
    });
    return next();
  });
};
