import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit';
import { nameOfRequester } from '../publishing/name-of-requester';
import { officeRoute } from '../publishing/office-route';
import { readIssueState, readNewsletterOverview } from './newsletter-overview';
import { lookUpSubscribers, seeNewsletter, sendNewsletter } from './permission-actions';
import { subscriptionUid } from './newsletter-uids';
import { erasePerson, readPerson } from './person-record';
import { sendIssue, sendTrial } from './send-issue';

const personSchema = z.strictObject({ email: z.string().trim().min(1).max(254) });
const requesterSchema = z.object({ email: z.email() });

/** Where the person who is asking reads mail. */
const ownAddress = (user: unknown): string | null => {
  const requester = requesterSchema.safeParse(user);
  return requester.success ? requester.data.email : null;
};

/** What the admin asks about the newsletter, for people with the right to it. */
export const newsletterOfficeRoutes = (strapi: Core.Strapi): Core.Route[] => [
  officeRoute('GET', '/newsletter', seeNewsletter, async (context) => {
    context.body = await readNewsletterOverview(strapi);
  }),
  officeRoute('GET', '/newsletter/issues/:documentId', seeNewsletter, async (context) => {
    context.body = await readIssueState(strapi, String(context.params['documentId']));
  }),
  officeRoute('POST', '/newsletter/issues/:documentId/test', sendNewsletter, async (context) => {
    const to = ownAddress(context.state['user']);
    const outcome = await sendTrial(strapi, String(context.params['documentId']), to);
    if (outcome !== 'sent') return context.badRequest(outcome.refusal);
    context.body = { outcome, to };
  }),
  officeRoute('POST', '/newsletter/issues/:documentId/send', sendNewsletter, async (context) => {
    const documentId = String(context.params['documentId']);
    const by = nameOfRequester(strapi);
    const outcome = await sendIssue(strapi, documentId, { by, now: new Date() });
    if (outcome !== 'ordered') return context.badRequest(outcome.refusal);
    context.body = await readIssueState(strapi, documentId);
  }),
  officeRoute('POST', '/newsletter/person', lookUpSubscribers, async (context) => {
    const wish = personSchema.safeParse(context.request.body);
    if (!wish.success) return context.badRequest('Bitte geben Sie eine E-Mail-Adresse an.');
    context.set('Cache-Control', 'private, no-store');
    // The line first: nobody sees a person's record without it. Whose it was is not written down.
    await recordAudit(strapi, { kind: 'viewed', uid: subscriptionUid });
    context.body = await readPerson(strapi, wish.data.email);
  }),
  officeRoute('POST', '/newsletter/person/erase', lookUpSubscribers, async (context) => {
    const wish = personSchema.safeParse(context.request.body);
    if (!wish.success) return context.badRequest('Bitte geben Sie eine E-Mail-Adresse an.');
    context.set('Cache-Control', 'private, no-store');
    context.body = await strapi.db.transaction(async () => {
      await recordAudit(strapi, { kind: 'deleted', uid: subscriptionUid });
      return erasePerson(strapi, wish.data.email, new Date());
    });
  }),
];
