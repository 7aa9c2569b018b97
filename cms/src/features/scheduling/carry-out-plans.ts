import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { documentsOf } from '../content-rules/documents';
import { lookAgain } from '../look-again';
import { delayAfter, standardRetryPlan } from '../mail/retry-plan';
import { waitForTurn } from '../publishing/store-request';
import { planRowSchema, planTable, type PlanRow } from './plan-table';
import { settleRefused } from './settle-refused';

/** For what is nobody’s fault and may pass, as a database that is away; some twenty minutes in all. */
const longestTries = 8;

const reasons = {
  gone: 'Diesen Eintrag gibt es nicht mehr.',
  missed:
    'Die Redaktion lief zum geplanten Zeitpunkt nicht, und inzwischen ist auch der Zeitpunkt vorbei, zu dem der Eintrag von der Website genommen werden sollte.',
  unexpected:
    'Ein unerwarteter Fehler. Bitte von Hand versuchen; bleibt es dabei, die technische Betreuung informieren.',
} as const;

/** The row changes only if it is still as it was read: for one process, and not after a change. */
const asRead = ({ id, dueAt, attempts }: PlanRow) => ({ id, state: 'planned', dueAt, attempts });

/** Whoever planned it stands behind it, so that the history of the website names a person. */
const inNameOfPlanner = async (
  strapi: Core.Strapi,
  { plannedById }: PlanRow,
  work: () => Promise<void>,
): Promise<void> => {
  const user: unknown =
    plannedById === null
      ? null
      : await strapi.db.query('admin::user').findOne({ where: { id: plannedById } });
  // A cast, because there is no request here, only somebody in whose name something is done.
  const context = { state: { user }, request: { url: '' } } as unknown as Parameters<
    typeof strapi.requestContext.run
  >[0];
  await strapi.requestContext.run(context, work);
};

/**
 * The mark that it is done and the deed are one transaction: whenever the process dies, both are
 * there or neither, and of several processes the one whose update changes the row does it.
 */
const carryOut = async (strapi: Core.Strapi, plan: PlanRow): Promise<void> =>
  strapi.db.transaction(async () => {
    await waitForTurn(strapi);
    const { count } = await planTable(strapi).updateMany({
      where: asRead(plan),
      data: { state: 'done', openKey: null, settledAt: new Date() },
    });
    if (count !== 1) return;
    const documents = documentsOf(strapi, plan.uid);
    const { entries } = await documents[plan.action]({ documentId: plan.entryDocumentId });
    // To take down what is not there any more has nothing left to do.
    if (plan.action === 'publish' && entries.length === 0) {
      throw new errors.ApplicationError(reasons.gone);
    }
  });

/** Its whole time on the website has passed while nothing ran: it must not flash up now. */
const isOver = async (strapi: Core.Strapi, plan: PlanRow, now: Date): Promise<boolean> =>
  plan.action === 'publish' &&
  (await planTable(strapi).count({
    where: {
      entryDocumentId: plan.entryDocumentId,
      action: 'unpublish',
      state: 'planned',
      dueAt: { $gt: plan.dueAt, $lte: now },
    },
  })) > 0;

const messagesOf = (error: errors.ApplicationError): string[] => {
  const { errors: details } = error.details as { errors?: { message: string }[] };
  const messages = (details ?? []).map(({ message }) => message);
  return messages.length > 0 ? messages : [error.message];
};

const tryAgain = async (strapi: Core.Strapi, plan: PlanRow, at: Date): Promise<void> => {
  await planTable(strapi).updateMany({
    where: asRead(plan),
    data: { attempts: plan.attempts + 1, nextAttemptAt: at },
  });
};

const othersAreDue = async (strapi: Core.Strapi, { id }: PlanRow, now: Date): Promise<boolean> =>
  (await planTable(strapi).count({
    where: { id: { $ne: id }, state: 'planned', nextAttemptAt: { $lte: now } },
  })) > 0;

/** What the content rules refuse is told and given up; anything else may pass. */
const settleFailed = async (strapi: Core.Strapi, plan: PlanRow, error: unknown): Promise<void> => {
  const now = new Date();
  if (error instanceof errors.ApplicationError) {
    // A page and what it refers to may be planned for the same moment: then it goes after that.
    if (plan.attempts === 0 && (await othersAreDue(strapi, plan, now)))
      return tryAgain(strapi, plan, now);
    return settleRefused(strapi, plan, { where: asRead(plan), reasons: messagesOf(error), now });
  }
  const name = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
  strapi.log.error(`Planung ${plan.id} (${plan.action}), Versuch ${plan.attempts + 1}: ${name}`);
  if (plan.attempts + 1 >= longestTries) {
    return settleRefused(strapi, plan, {
      where: asRead(plan),
      reasons: [reasons.unexpected],
      now,
    });
  }
  const waitMs = delayAfter(plan.attempts + 1, standardRetryPlan);
  return tryAgain(strapi, plan, new Date(now.getTime() + waitMs));
};

/** Does what is due first; false when nothing is. */
const carryOutNext = async (strapi: Core.Strapi): Promise<boolean> => {
  const now = new Date();
  const raw: unknown = await planTable(strapi).findOne({
    where: { state: 'planned', nextAttemptAt: { $lte: now } },
    orderBy: [{ nextAttemptAt: 'asc' }, { id: 'asc' }],
  });
  if (raw === null) return false;
  const plan = planRowSchema.parse(raw);
  if (await isOver(strapi, plan, now)) {
    await settleRefused(strapi, plan, { where: asRead(plan), reasons: [reasons.missed], now });
    return true;
  }
  await inNameOfPlanner(strapi, plan, () => carryOut(strapi, plan)).catch((error: unknown) =>
    settleFailed(strapi, plan, error),
  );
  return true;
};

/** Carries out what is due, also what became due while nothing ran. Returns a function that stops it. */
export const carryOutPlans = (strapi: Core.Strapi): (() => Promise<void>) =>
  lookAgain(
    strapi,
    () => carryOutNext(strapi),
    (error) => `Planung: ${error instanceof Error ? error.message : String(error)}`,
  );
