import type { Core } from '@strapi/strapi';
import { readTakenSeats, type TakenSeats } from '../seats/taken-seats';
import { nextSequence } from './calendar-sequence';
import { checkCapacity } from './check-capacity';
import { checkEntry } from './check-entry';
import { isRequiredPage } from './check-page';
import { checkRedirectWay } from './check-redirect-way';
import { checkTargets } from './check-targets';
import { checkUnique } from './check-unique';
import { completeData } from './complete-data';
import { modelsOf, readEntry } from './documents';
import { keepOldAddress } from './keep-old-address';
import { mergeEntry } from './merge-entry';
import { isEntry, textOf, type Entry, type Model, type Stage } from './model';
import { refuse, type Problem } from './problem';

const eventUid = 'api::event.event';
const pageUid = 'api::page.page';

/** One write through the Document Service, as far as the rules need to know it. */
export interface Write {
  uid: string;
  documentId: string;
  now: string;
}

const hasDrafts = (strapi: Core.Strapi, uid: string): boolean =>
  Boolean(modelsOf(strapi)(uid).options?.draftAndPublish);

const takenOf = (strapi: Core.Strapi, ...events: (Entry | null)[]): Promise<TakenSeats> => {
  const parts = events.flatMap((event) => (Array.isArray(event?.parts) ? event.parts : []));
  const keys = parts.filter(isEntry).map((part: Entry) => textOf(part.key));
  return readTakenSeats(
    strapi,
    keys.filter((key) => key !== ''),
  );
};

const capacityProblems = async (
  strapi: Core.Strapi,
  uid: string,
  entry: Entry,
  stored: Entry | null,
): Promise<Problem[]> =>
  uid === eventUid ? checkCapacity(entry, stored, await takenOf(strapi, entry, stored)) : [];

/** Strapi refuses even a draft whose required list was not sent, though an empty one is fine. */
const emptyLists = (model: Model): Entry =>
  Object.fromEntries(
    Object.entries(model.attributes)
      .filter(([, { repeatable, required }]) => repeatable && required)
      .map(([field]) => [field, []]),
  );

/** Checks what is about to be stored and returns it completed with keys and slug. */
export const prepareCreate = async (
  strapi: Core.Strapi,
  write: Pick<Write, 'uid' | 'now'>,
  data: Entry,
): Promise<Entry> => {
  const completed = await completeData(
    strapi,
    write.uid,
    { ...emptyLists(modelsOf(strapi)(write.uid)), ...data },
    null,
  );
  const stage: Stage = hasDrafts(strapi, write.uid) ? 'draft' : 'final';
  refuse([
    ...checkEntry(write.uid, completed, stage, write.now, modelsOf(strapi)),
    ...(await checkUnique(strapi, write.uid, completed, null)),
    ...(await checkRedirectWay(strapi, write.uid, completed, null)),
  ]);
  return completed;
};

export const prepareUpdate = async (
  strapi: Core.Strapi,
  write: Write,
  data: Entry,
  stored: Entry,
): Promise<Entry> => {
  const { uid, now } = write;
  const modelOf = modelsOf(strapi);
  const completed = await completeData(strapi, uid, data, stored);
  const merged = mergeEntry(modelOf(uid), stored, completed, modelOf);
  const stage: Stage = hasDrafts(strapi, uid) ? 'draft' : 'final';
  const problems = checkEntry(uid, merged, stage, now, modelOf);
  refuse([
    ...problems,
    ...(await checkUnique(strapi, uid, merged, write.documentId)),
    ...(await checkRedirectWay(strapi, uid, merged, write.documentId)),
    ...(await capacityProblems(strapi, uid, merged, stored)),
  ]);
  return completed;
};

/** A populated component as input: without its own id, its relations by documentId. */
const asNewItem = ({ id: _id, ...item }: Entry): Entry =>
  Object.fromEntries(
    Object.entries(item).map(([field, value]) => [
      field,
      isEntry(value) && 'documentId' in value ? value.documentId : value,
    ]),
  );

/** A copy is a new entry: parts and questions get keys of their own, the address is formed anew. */
export const prepareClone = async (
  strapi: Core.Strapi,
  write: Write,
  data: Entry,
  source: Entry,
): Promise<Entry> => {
  const copies = Object.entries(modelsOf(strapi)(write.uid).attributes).filter(
    ([, { component }]) => component === 'event.part' || component === 'event.question',
  );
  const copied = copies.map(([field]): [string, unknown] => [field, data[field] ?? source[field]]);
  const withoutIds = copied.map(([field, items]): [string, unknown] => [
    field,
    (Array.isArray(items) ? items : []).filter(isEntry).map(asNewItem),
  ]);
  const sameSlug = data.slug === undefined || data.slug === source.slug;
  const hasSlug = 'slug' in modelsOf(strapi)(write.uid).attributes;
  return completeData(
    strapi,
    write.uid,
    {
      title: source.title,
      ...data,
      ...Object.fromEntries(withoutIds),
      ...(hasSlug && sameSlug ? { slug: '' } : {}),
      ...(write.uid === eventUid ? { calendarSequence: 0 } : {}),
    },
    null,
  );
};

const publishProblemsOf = async (
  strapi: Core.Strapi,
  { uid, now }: Write,
  draft: Entry,
  published: Entry | null,
): Promise<Problem[]> => {
  const required = uid === pageUid && published !== null && isRequiredPage(textOf(published.path));
  const moved: Problem[] =
    required && published.path !== draft.path
      ? [{ path: ['path'], message: requiredPageMessage }]
      : [];
  return [
    ...moved,
    ...checkEntry(uid, draft, 'final', now, modelsOf(strapi)),
    ...(await checkTargets(strapi, uid, draft)),
    ...(await capacityProblems(strapi, uid, draft, published)),
  ];
};

const removalProblemsOf = (uid: string, published: Entry): Problem[] =>
  uid === pageUid && isRequiredPage(textOf(published.path))
    ? [{ path: [], message: requiredPageMessage }]
    : [];

/** Why this draft could not go online, or this entry not offline, at the moment `now`; for a plan. */
export const problemsOf = async (
  strapi: Core.Strapi,
  action: 'publish' | 'unpublish',
  write: Write,
): Promise<Problem[]> => {
  const { uid, documentId } = write;
  const published = await readEntry(strapi, uid, documentId, 'published');
  if (action === 'unpublish') return published ? removalProblemsOf(uid, published) : [];
  const draft = await readEntry(strapi, uid, documentId, 'draft');
  return draft ? publishProblemsOf(strapi, write, draft, published) : [];
};

/** Everything that must hold before the public sees it, then what publishing brings with it. */
export const preparePublish = async (strapi: Core.Strapi, write: Write): Promise<void> => {
  const { uid, documentId } = write;
  const draft = await readEntry(strapi, uid, documentId, 'draft');
  if (!draft) return;
  const published = await readEntry(strapi, uid, documentId, 'published');
  refuse(await publishProblemsOf(strapi, write, draft, published));
  if (uid === eventUid)
    await setSequence(strapi, documentId, draft, nextSequence(draft, published));
  await keepOldAddress(strapi, uid, published, draft);
};

const requiredPageMessage =
  'Navigation, Fußzeile oder eine Übersicht führen auf diese Seite: Sie behält ihre Adresse und bleibt veröffentlicht.';

const setSequence = async (
  strapi: Core.Strapi,
  documentId: string,
  draft: Entry,
  calendarSequence: number,
): Promise<void> => {
  if (draft.calendarSequence === calendarSequence) return;
  // Past the rules, which hold already: checking all of it again would double the time of a publish.
  await strapi.db
    .query(eventUid)
    .updateMany({ where: { documentId, publishedAt: null }, data: { calendarSequence } });
};

/** Before something leaves the public site. */
export const prepareRemoval = async (strapi: Core.Strapi, write: Write): Promise<void> => {
  const published = await readEntry(strapi, write.uid, write.documentId, 'published');
  if (!published) return;
  refuse(removalProblemsOf(write.uid, published));
  if (write.uid === eventUid) {
    // Whoever follows the calendar must be able to tell a later version from this one.
    const sequence =
      typeof published.calendarSequence === 'number' ? published.calendarSequence : 0;
    const draft = await readEntry(strapi, eventUid, write.documentId, 'draft');
    if (draft) await setSequence(strapi, write.documentId, draft, sequence + 1);
  }
};

/** Nobody's seat may vanish with the event. */
export const refuseDeletionWithSeats = async (
  strapi: Core.Strapi,
  documentId: string,
): Promise<void> => {
  const draft = await readEntry(strapi, eventUid, documentId, 'draft');
  const published = await readEntry(strapi, eventUid, documentId, 'published');
  const taken = await takenOf(strapi, draft, published);
  const held = [...taken.values()].some(({ onSite, online }) => onSite + online > 0);
  const message =
    'Für diese Veranstaltung sind Plätze vergeben. Bitte absagen („Stand“) statt löschen.';
  if (held) refuse([{ path: [], message }]);
};
