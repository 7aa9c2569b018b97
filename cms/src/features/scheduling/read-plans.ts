import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { problemsOf } from '../content-rules/guard-writes';
import {
  planRowSchema,
  planTable,
  readPlansOf,
  type EntryRef,
  type PlanAction,
  type PlanRow,
} from './plan-table';
import { localOf, nameMoment, type Hour } from './read-moment';
import { isPublished } from './set-plan';

/** "Veröffentlichung am 3. März 2027 um 8 Uhr" */
const describe = ({ action, dueAt }: Pick<PlanRow, 'action' | 'dueAt'>): string =>
  `${action === 'publish' ? 'Veröffentlichung' : 'Rücknahme von der Website'} am ${nameMoment(dueAt)}`;

/** One open plan as the panel beside its entry shows it. */
export interface ShownPlan {
  action: PlanAction;
  state: 'planned' | 'refused';
  /** German, one line. */
  text: string;
  /** To put into the fields again. */
  local: string;
  hour: Hour | null;
  by: string | null;
  /** German: why it was refused, or would be, were it to happen with what is saved now. */
  reasons: string[];
}

/** Answer of `GET /office/plans/<uid>/<documentId>`. */
export interface EntryPlans {
  mayPlan: boolean;
  isPublished: boolean;
  plans: ShownPlan[];
  /** German: what was carried out last; null when nothing was. */
  last: string | null;
}

const showPlan = async (
  strapi: Core.Strapi,
  entry: EntryRef,
  plan: PlanRow,
): Promise<ShownPlan> => {
  const write = { ...entry, now: plan.dueAt.toISOString() };
  return {
    action: plan.action,
    state: plan.state === 'refused' ? 'refused' : 'planned',
    text: describe(plan),
    ...localOf(plan.dueAt),
    by: plan.plannedBy,
    reasons:
      plan.state === 'refused'
        ? plan.reasons
        : (await problemsOf(strapi, plan.action, write)).map(({ message }) => message),
  };
};

export const readEntryPlans = async (
  strapi: Core.Strapi,
  entry: EntryRef,
  mayPlan: boolean,
): Promise<EntryPlans> => {
  const rows = await readPlansOf(strapi, entry);
  const open = rows
    .filter(({ state }) => state !== 'done')
    .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const last = rows
    .filter(({ state }) => state === 'done')
    .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
    .at(-1);
  return {
    mayPlan,
    isPublished: await isPublished(strapi, entry),
    plans: await Promise.all(open.map((plan) => showPlan(strapi, entry, plan))),
    last: last ? describe(last) : null,
  };
};

export interface PlanLine extends EntryRef {
  /** Unique among the lines. */
  id: number;
  title: string;
  /** German, as the menu calls it: "Meldungen". */
  type: string;
  /** German, one line. */
  text: string;
  by: string | null;
  reasons: string[];
}

/** Answer of `GET /office/plans`, read by the widget. */
export interface PlanOverview {
  refused: PlanLine[];
  /** Soonest first. */
  planned: PlanLine[];
  /** Latest first. */
  done: PlanLine[];
}

const shownDone = 5;

const titlesOf = async (
  strapi: Core.Strapi,
  plans: readonly PlanRow[],
): Promise<Map<string, string>> => {
  const titles = new Map<string, string>();
  for (const uid of new Set(plans.map((plan) => plan.uid))) {
    const ids = plans.filter((plan) => plan.uid === uid).map((plan) => plan.entryDocumentId);
    const rows: { documentId: string; title: string | null }[] = await strapi.db
      .query(uid as UID.ContentType)
      .findMany({
        select: ['documentId', 'title'],
        where: { documentId: { $in: ids }, publishedAt: null },
      });
    for (const { documentId, title } of rows) titles.set(documentId, title ?? '');
  }
  return titles;
};

/** Everything planned for types of which somebody may know. */
export const readPlanOverview = async (
  strapi: Core.Strapi,
  maySee: (uid: string) => boolean,
): Promise<PlanOverview> => {
  const rows = z
    .array(planRowSchema)
    .parse(await planTable(strapi).findMany({ orderBy: [{ dueAt: 'asc' }, { id: 'asc' }] }))
    .filter(({ uid }) => uid in strapi.contentTypes && maySee(uid));
  const titles = await titlesOf(strapi, rows);
  const lines = (state: PlanRow['state']): PlanLine[] =>
    rows
      .filter((row) => row.state === state)
      .map((row) => ({
        id: row.id,
        uid: row.uid,
        documentId: row.entryDocumentId,
        title: titles.get(row.entryDocumentId) || 'ohne Titel',
        type: strapi.contentType(row.uid as UID.ContentType).info.displayName,
        text: describe(row),
        by: row.plannedBy,
        reasons: row.reasons,
      }));
  return {
    refused: lines('refused'),
    planned: lines('planned'),
    done: lines('done').toReversed().slice(0, shownDone),
  };
};
