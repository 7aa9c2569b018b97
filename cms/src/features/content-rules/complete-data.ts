import { randomUUID } from 'node:crypto';
import { slugify } from '@netzwerk/shared';
import type { Core, UID } from '@strapi/strapi';
import { assignKeys } from './assign-keys';
import { chooseSlug, type SlugWish } from './choose-slug';
import { modelsOf } from './documents';
import { isEntry, textOf, type Entry } from './model';
import { refuse } from './problem';

/** Components whose items carry a UUID of their own. */
const keyedComponents = ['event.part', 'event.question'] as const;

const entriesOf = (value: unknown): Entry[] => (Array.isArray(value) ? value.filter(isEntry) : []);
const keysOf = (items: readonly Entry[]): string[] =>
  items.map((item) => textOf(item.key)).filter((key) => key !== '');

/** Keys of an entry wherever it has them: what the draft has lost may still be public. */
const keysOfEntry = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  field: string,
): Promise<string[]> => {
  const rows: Entry[] = await strapi.db
    .query(uid as UID.ContentType)
    .findMany({ select: ['id'], where: { documentId }, populate: [field] });
  return rows.flatMap((row) => keysOf(entriesOf(row[field])));
};

/** Keys among `wanted` that exist already. */
const existingKeys = async (
  strapi: Core.Strapi,
  component: (typeof keyedComponents)[number],
  wanted: readonly string[],
): Promise<Set<string>> => {
  if (wanted.length === 0) return new Set();
  const rows: { key: string }[] = await strapi.db
    .query(component)
    .findMany({ where: { key: { $in: wanted } } });
  return new Set(rows.map((row) => row.key));
};

const withKeys = async (
  strapi: Core.Strapi,
  uid: string,
  data: Entry,
  stored: Entry | null,
): Promise<Entry> => {
  const completed = { ...data };
  for (const [field, { component }] of Object.entries(modelsOf(strapi)(uid).attributes)) {
    const keyed = keyedComponents.find((candidate) => candidate === component);
    if (!keyed || !Array.isArray(data[field])) continue;
    const items = entriesOf(data[field]);
    const before = entriesOf(stored?.[field]);
    const inDraft = keysOf(before);
    const wanted = keysOf(items).filter((key) => !inDraft.includes(key));
    const existing = await existingKeys(strapi, keyed, wanted);
    const documentId = textOf(stored?.documentId);
    const own =
      existing.size > 0 && documentId !== ''
        ? await keysOfEntry(strapi, uid, documentId, field)
        : [];
    const belongsToOther = (key: string): boolean => existing.has(key) && !own.includes(key);
    completed[field] = assignKeys(items, before, belongsToOther, randomUUID);
  }
  return completed;
};

/** Where to look for slugs that are in the way of a wish: few rows, however many entries there are. */
const rivalsOf = (wish: SlugWish): object | null => {
  const given = slugify(textOf(wish.given));
  if (given !== '') return { slug: given };
  const fromTitle = slugify(textOf(wish.title));
  return textOf(wish.stored) === '' && fromTitle !== ''
    ? { slug: { $startsWith: fromTitle } }
    : null;
};

const takenSlugs = async (
  strapi: Core.Strapi,
  uid: string,
  wish: SlugWish,
  documentId: string | undefined,
): Promise<Set<string>> => {
  const rivals = rivalsOf(wish);
  if (rivals === null) return new Set();
  const others = documentId === undefined ? {} : { documentId: { $ne: documentId } };
  const rows: { slug: string | null }[] = await strapi.db
    .query(uid as UID.ContentType)
    .findMany({ select: ['slug'], where: { ...rivals, ...others } });
  return new Set(rows.flatMap((row) => row.slug ?? []));
};

const withSlug = async (
  strapi: Core.Strapi,
  uid: string,
  data: Entry,
  stored: Entry | null,
): Promise<Entry> => {
  const { attributes } = modelsOf(strapi)(uid);
  if (!('slug' in attributes)) return data;
  const titleField = 'title' in attributes ? 'title' : 'name';
  const title = titleField in data ? data[titleField] : stored?.[titleField];
  const wish = { title, given: data.slug, stored: stored?.slug };
  const documentId = stored ? textOf(stored.documentId) : undefined;
  const taken = await takenSlugs(strapi, uid, wish, documentId);
  const choice = chooseSlug(wish, (slug) => taken.has(slug));
  if (choice.kind === 'taken') {
    refuse([{ path: ['slug'], message: `Die Adresse „${choice.slug}“ ist schon vergeben.` }]);
  }
  return choice.kind === 'set' ? { ...data, slug: choice.slug } : data;
};

/** What code fills in before an entry is stored: keys of parts and questions, and the slug. */
export const completeData = async (
  strapi: Core.Strapi,
  uid: string,
  data: Entry,
  stored: Entry | null,
): Promise<Entry> => withSlug(strapi, uid, await withKeys(strapi, uid, data, stored), stored);
