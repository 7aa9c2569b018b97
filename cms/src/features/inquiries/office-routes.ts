import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { nameOfRequester } from '../publishing/name-of-requester';
import { officeRoute } from '../publishing/office-route';
import { answerInquiry } from './answer-inquiry';
import { readInquiryOverview } from './inquiry-overview';
import { seeInquiries, sendAnswers } from './permission-actions';

const answerSchema = z.strictObject({ answer: z.string() });

/** What the admin asks about inquiries, for people with the right to it. */
export const inquiryOfficeRoutes = (strapi: Core.Strapi): Core.Route[] => [
  officeRoute('GET', '/inquiries', seeInquiries, async (context) => {
    context.body = await readInquiryOverview(strapi, new Date());
  }),
  officeRoute('POST', '/inquiries/:documentId/answer', sendAnswers, async (context) => {
    const given = answerSchema.safeParse(context.request.body);
    if (!given.success) return context.badRequest();
    const outcome = await answerInquiry(strapi, String(context.params['documentId']), {
      seen: given.data.answer,
      by: nameOfRequester(strapi) ?? '',
      now: new Date(),
    });
    if (outcome !== 'sent') return context.badRequest(outcome.refusal);
    context.body = { outcome };
  }),
];
