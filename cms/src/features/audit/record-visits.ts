import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { inquiryUid } from '../inquiries/inquiry-uid';
import { auditUid } from './audit-uid';
import { recordAudit } from './record-audit';
import { accountIn } from './requester';

/** Entries that are about a person who is not of the office. */
const personal: readonly string[] = [inquiryUid, 'plugin::users-permissions.user'];

/** Whoever reads on within this time is looking at the same thing. */
const sameLookMs = 10 * 60 * 1000;

const routeSchema = z.object({
  handler: z.string(),
  info: z.object({ pluginName: z.string().optional() }).optional(),
});
const loginSchema = z.object({ data: z.object({ user: z.object({ id: z.number().int() }) }) });

const views = ['collection-types.find', 'collection-types.findOne'];
const logins = [
  'authentication.login',
  'authentication.register',
  'authentication.registerAdmin',
  'authentication.resetPassword',
];

type Context = Parameters<Core.MiddlewareHandler>[0];

const recordView = async (strapi: Core.Strapi, context: Context): Promise<void> => {
  const uid = String(context.params['model']);
  const accountId = accountIn(context.state);
  if (!personal.includes(uid) || accountId === null) return;
  const entryId: unknown = context.params['id'];
  const line = {
    kind: 'viewed',
    uid,
    accountId,
    entryId: typeof entryId === 'string' ? entryId : null,
  } as const;
  const since = new Date(Date.now() - sameLookMs);
  const known = await strapi.db
    .query(auditUid)
    .count({ where: { ...line, happenedAt: { $gt: since } } });
  if (known > 0) return;
  const { entryId: one, ...list } = line;
  await recordAudit(strapi, one === null ? list : { ...list, entryId: one });
};

/**
 * Records who reads data of persons and who logs in, after the answer is made and before it goes
 * out: when the line cannot be written, there is no answer either.
 */
export const recordVisits =
  (strapi: Core.Strapi): Core.MiddlewareHandler =>
  async (context, next) => {
    await next();
    if (context.status !== 200) return;
    const route = routeSchema.safeParse(context.state['route']).data;
    if (!route) return;
    if (route.info?.pluginName === 'content-manager' && views.includes(route.handler)) {
      await recordView(strapi, context);
    }
    if (logins.includes(route.handler)) {
      const answer = loginSchema.safeParse(context.body).data;
      if (answer) await recordAudit(strapi, { kind: 'logged-in', accountId: answer.data.user.id });
    }
  };
