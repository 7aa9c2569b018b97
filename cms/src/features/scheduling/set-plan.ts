import type { Core, UID } from '@strapi/strapi';
import {
  openKeyOf,
  planTable,
  readPlansOf,
  type EntryRef,
  type PlanAction,
  type PlanRow,
} from './plan-table';

/** Why nothing was planned, for the editor. */
const refusals = {
  missing: 'Diesen Eintrag gibt es nicht mehr.',
  past: 'Der Zeitpunkt liegt in der Vergangenheit. Bitte einen späteren wählen.',
  far: 'Der Zeitpunkt liegt mehr als fünf Jahre in der Zukunft. Bitte das Jahr prüfen.',
  nothing:
    'Der Eintrag ist nicht auf der Website. Bitte zuerst planen, wann er veröffentlicht wird.',
  order:
    'Der Eintrag ist noch nicht auf der Website. Die Rücknahme muss deshalb nach der geplanten Veröffentlichung liegen.',
  same: 'Veröffentlichung und Rücknahme können nicht zum selben Zeitpunkt sein.',
  lost: 'Jemand hat gerade auch etwas geplant. Bitte die Seite neu laden und noch einmal versuchen.',
} as const;
export type Refusal = { refusal: (typeof refusals)[keyof typeof refusals] };

export interface Planner {
  id: number | null;
  name: string | null;
}

const farMs = 5 * 366 * 24 * 60 * 60 * 1000;

const hasRow = async (
  strapi: Core.Strapi,
  { uid, documentId }: EntryRef,
  publishedAt: object | null,
): Promise<boolean> =>
  (await strapi.db.query(uid as UID.ContentType).count({ where: { documentId, publishedAt } })) > 0;

export const isThere = (strapi: Core.Strapi, entry: EntryRef): Promise<boolean> =>
  hasRow(strapi, entry, null);

export const isPublished = (strapi: Core.Strapi, entry: EntryRef): Promise<boolean> =>
  hasRow(strapi, entry, { $notNull: true });

/** What an entry may not have planned beside its other plan. */
const contradiction = (
  wish: { action: PlanAction; at: Date },
  other: PlanRow | undefined,
  published: boolean,
): keyof typeof refusals | null => {
  if (!other) return wish.action === 'unpublish' && !published ? 'nothing' : null;
  const [publishAt, unpublishAt] =
    wish.action === 'publish' ? [wish.at, other.dueAt] : [other.dueAt, wish.at];
  if (publishAt.getTime() === unpublishAt.getTime()) return 'same';
  return !published && unpublishAt < publishAt ? 'order' : null;
};

const store = async (
  strapi: Core.Strapi,
  entry: EntryRef,
  { action, at, by, now }: { action: PlanAction; at: Date; by: Planner; now: Date },
): Promise<'planned' | Refusal> => {
  const openKey = openKeyOf(entry, action);
  const data = {
    state: 'planned',
    dueAt: at,
    plannedAt: now,
    plannedBy: by.name,
    plannedById: by.id,
    attempts: 0,
    nextAttemptAt: at,
    settledAt: null,
    reasons: null,
  };
  const { count } = await planTable(strapi).updateMany({ where: { openKey }, data });
  if (count > 0) return 'planned';
  const ref = { uid: entry.uid, entryDocumentId: entry.documentId };
  return planTable(strapi)
    .create({ data: { ...data, ...ref, action, openKey } })
    .then(
      () => 'planned' as const,
      async (error: unknown) => {
        if ((await planTable(strapi).count({ where: { openKey } })) > 0) {
          return { refusal: refusals.lost };
        }
        throw error;
      },
    );
};

/** Plans an action for an entry or moves it to another moment: each entry has one of each at most. */
export const setPlan = async (
  strapi: Core.Strapi,
  entry: EntryRef,
  wish: { action: PlanAction; at: Date; by: Planner; now: Date },
): Promise<'planned' | Refusal> => {
  if (!(await isThere(strapi, entry))) return { refusal: refusals.missing };
  if (wish.at <= wish.now) return { refusal: refusals.past };
  if (wish.at.getTime() - wish.now.getTime() > farMs) return { refusal: refusals.far };
  const plans = await readPlansOf(strapi, entry);
  const other = plans.find((plan) => plan.state === 'planned' && plan.action !== wish.action);
  const why = contradiction(wish, other, await isPublished(strapi, entry));
  return why === null ? store(strapi, entry, wish) : { refusal: refusals[why] };
};

/** Withdraws a plan, or the note that it was refused; true when there was one. */
export const withdrawPlan = async (
  strapi: Core.Strapi,
  entry: EntryRef,
  action: PlanAction,
): Promise<boolean> => {
  const { count } = await planTable(strapi).deleteMany({
    where: { openKey: openKeyOf(entry, action) },
  });
  return count > 0;
};
