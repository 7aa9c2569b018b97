import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { officeRoute } from '../publishing/office-route';
import { approvalRowSchema, approvalTable, type ApprovalRow } from './approval-row';
import { isApprovalType, type ApprovalType } from './approval-types';
import { askApproval } from './ask-approval';
import { approve, decline, type Refusal } from './decide-approval';
import { useApprovals } from './permission-actions';
import { readApprovalOverview, readEntryApproval, type Rights } from './read-approvals';
import { readRequester, type Requester } from './requester';

type Context = Parameters<Core.MiddlewareHandler>[0];

const noteSchema = z.strictObject({ note: z.string().trim().max(1000).optional() });
const approvalSchema = z.strictObject({ version: z.string(), publishes: z.boolean() });
const declineSchema = z.strictObject({ reason: z.string().trim().min(3).max(1000) });
const missingReason = 'Bitte geben Sie einen Grund an, in einem kurzen Satz.';

/** Strapi's own judgement; it types the state of a request by nothing. */
interface Ability {
  can(action: string, subject: string): boolean;
}
const rightsOf = (context: Context): Rights => {
  const ability = context.state['userAbility'] as Ability;
  const may = (verb: string, uid: string): boolean =>
    ability.can(`plugin::content-manager.explorer.${verb}`, uid);
  return { mayUpdate: (uid) => may('update', uid), mayPublish: (uid) => may('publish', uid) };
};

const requesterOf = (strapi: Core.Strapi): Requester => {
  const requester = readRequester(strapi);
  if (!requester) throw new Error('A route for people of the office was asked by nobody.');
  return requester;
};

const entryOf = (context: Context): { uid: ApprovalType; documentId: string } | null => {
  const uid = String(context.params['uid']);
  return isApprovalType(uid) ? { uid, documentId: String(context.params['documentId']) } : null;
};

const rowOf = async (strapi: Core.Strapi, context: Context): Promise<ApprovalRow | null> => {
  const id = z.coerce.number().int().safeParse(context.params['id']);
  const row: unknown = id.success
    ? await approvalTable(strapi).findOne({ where: { id: id.data } })
    : null;
  return row === null ? null : approvalRowSchema.parse(row);
};

const answer = (context: Context, outcome: 'decided' | Refusal): void => {
  if (outcome === 'decided') context.body = { outcome };
  else context.badRequest(outcome.refusal);
};

/** What the admin's panel and tile ask about approvals. */
export const approvalRoutes = (strapi: Core.Strapi): Core.Route[] => [
  officeRoute('GET', '/approvals', useApprovals, async (context) => {
    context.body = await readApprovalOverview(strapi, requesterOf(strapi), rightsOf(context));
  }),
  officeRoute('GET', '/approvals/entries/:uid/:documentId', useApprovals, async (context) => {
    const entry = entryOf(context);
    const rights = rightsOf(context);
    if (!entry) return context.notFound();
    if (!rights.mayUpdate(entry.uid)) return context.forbidden();
    const approval = await readEntryApproval(strapi, entry, requesterOf(strapi), rights);
    if (!approval) return context.notFound();
    context.body = approval;
  }),
  officeRoute('POST', '/approvals/entries/:uid/:documentId', useApprovals, async (context) => {
    const entry = entryOf(context);
    const wish = noteSchema.safeParse(context.request.body);
    if (!entry) return context.notFound();
    if (!rightsOf(context).mayUpdate(entry.uid)) return context.forbidden();
    if (!wish.success) return context.badRequest();
    const order = { requester: requesterOf(strapi), note: wish.data.note || null, now: new Date() };
    if (!(await askApproval(strapi, entry, order))) return context.notFound();
    context.body = { outcome: 'asked' };
  }),
  officeRoute('POST', '/approvals/:id/approve', useApprovals, async (context) => {
    const row = await rowOf(strapi, context);
    const wish = approvalSchema.safeParse(context.request.body);
    if (!row) return context.notFound('Diese Bitte um Freigabe gibt es nicht mehr.');
    if (!rightsOf(context).mayPublish(row.uid)) return context.forbidden();
    if (!wish.success) return context.badRequest();
    const { version: seen, publishes } = wish.data;
    const decider = { requester: requesterOf(strapi), now: new Date(), seen, publishes };
    answer(context, await approve(strapi, row, decider));
  }),
  officeRoute('POST', '/approvals/:id/decline', useApprovals, async (context) => {
    const row = await rowOf(strapi, context);
    const wish = declineSchema.safeParse(context.request.body);
    if (!row) return context.notFound('Diese Bitte um Freigabe gibt es nicht mehr.');
    if (!rightsOf(context).mayPublish(row.uid)) return context.forbidden();
    if (!wish.success) return context.badRequest(missingReason);
    const decider = { requester: requesterOf(strapi), now: new Date(), reason: wish.data.reason };
    answer(context, await decline(strapi, row, decider));
  }),
];
