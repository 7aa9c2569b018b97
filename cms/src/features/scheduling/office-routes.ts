import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { nameOfRequester } from '../publishing/name-of-requester';
import { officeRoute } from '../publishing/office-route';
import { hasPlans, mayPlanEntry, maySeeType, type Ability } from './may-plan';
import { makePlans, seePlans } from './permission-actions';
import { planActionSchema, type EntryRef } from './plan-table';
import { readMoment } from './read-moment';
import { readEntryPlans, readPlanOverview } from './read-plans';
import { setPlan, withdrawPlan } from './set-plan';

type Context = Parameters<Core.MiddlewareHandler>[0];

const wishSchema = z.strictObject({
  action: planActionSchema,
  /** As a `datetime-local` field holds it, in German time. */
  local: z.string().max(30),
  hour: z.enum(['first', 'second']).nullable().default(null),
});
const withdrawalSchema = z.strictObject({ action: planActionSchema });
const requesterSchema = z.object({ id: z.number().int() });

const abilityOf = (context: Context): Ability => context.state['userAbility'] as Ability;

const forbidden = 'Planen darf, wer diesen Eintrag veröffentlichen darf.';

/** What the admin asks about plans, for people with the right to it. */
export const planRoutes = (strapi: Core.Strapi): Core.Route[] => {
  /** The entry that an address names; null where nothing can be planned. */
  const entryOf = (context: Context): EntryRef | null => {
    const entry = {
      uid: String(context.params['uid']),
      documentId: String(context.params['documentId']),
    };
    return hasPlans(strapi, entry.uid) && maySeeType(abilityOf(context), entry.uid) ? entry : null;
  };
  const answer = async (context: Context, entry: EntryRef): Promise<void> => {
    const mayPlan = await mayPlanEntry(strapi, abilityOf(context), entry);
    context.body = await readEntryPlans(strapi, entry, mayPlan);
  };

  return [
    officeRoute('GET', '/plans', seePlans, async (context) => {
      const ability = abilityOf(context);
      context.body = await readPlanOverview(strapi, (uid) => maySeeType(ability, uid));
    }),
    officeRoute('GET', '/plans/:uid/:documentId', seePlans, async (context) => {
      const entry = entryOf(context);
      if (!entry) return context.notFound();
      return answer(context, entry);
    }),
    officeRoute('POST', '/plans/:uid/:documentId', makePlans, async (context) => {
      const entry = entryOf(context);
      if (!entry) return context.notFound();
      if (!(await mayPlanEntry(strapi, abilityOf(context), entry)))
        return context.forbidden(forbidden);
      const wish = wishSchema.safeParse(context.request.body);
      if (!wish.success) return context.badRequest('Bitte Tag und Uhrzeit angeben.');
      const reading = readMoment(wish.data.local, wish.data.hour);
      if (reading.kind !== 'moment') return context.badRequest(reading.problem);
      const requester = requesterSchema.safeParse(context.state['user']);
      const outcome = await setPlan(strapi, entry, {
        action: wish.data.action,
        at: reading.at,
        by: { id: requester.data?.id ?? null, name: nameOfRequester(strapi) },
        now: new Date(),
      });
      if (outcome !== 'planned') return context.badRequest(outcome.refusal);
      return answer(context, entry);
    }),
    officeRoute('POST', '/plans/:uid/:documentId/withdraw', makePlans, async (context) => {
      const entry = entryOf(context);
      if (!entry) return context.notFound();
      if (!(await mayPlanEntry(strapi, abilityOf(context), entry)))
        return context.forbidden(forbidden);
      const wish = withdrawalSchema.safeParse(context.request.body);
      if (!wish.success) return context.badRequest();
      // Two people may press the button, or the moment may have come: the answer tells how it is now.
      await withdrawPlan(strapi, entry, wish.data.action);
      return answer(context, entry);
    }),
  ];
};
