import { eventFormatLabels, formatDay, guideKindLabels } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import type { SeedEntry } from './check-seed';
import { createPublished, findEntry, type SeededType } from './content-door';
import type { Seed } from './load-seed';
import { References } from './references';
import type { SeedFiles } from './seed-files';

export interface CreateContext {
  strapi: Core.Strapi;
  files: SeedFiles;
  /** Day of seeding in Berlin. */
  today: string;
  /** Entries that are there already are kept; each was created in one transaction. */
  resume: boolean;
}

type Create = <Data extends object>(
  type: SeededType,
  entries: readonly SeedEntry<Data>[],
  toFields: (entry: SeedEntry<Data>) => object | Promise<object>,
) => Promise<void>;

/** Fields that tell one entry of the seed from all others of its type. */
const identityOf = (type: SeededType, { key, data }: SeedEntry<object>): object => {
  const given = Object.entries(data);
  const pick = (...names: string[]) =>
    Object.fromEntries(given.filter(([name]) => names.includes(name)));
  if (type === 'settings') return {};
  if (type === 'person') return pick('name');
  if (type === 'venue') return pick('name', 'town');
  if (type === 'redirect') return pick('from');
  return type === 'page' ? { path: addressOf(key) } : { slug: key };
};

const addressOf = (fileName: string): string => fileName.replaceAll('__', '/');

/** Guides that others replace come first, so that the reference leads to something. */
const oldestFirst = (guides: Seed['guides']): Seed['guides'] => {
  const byKey = new Map(guides.map((guide) => [guide.key, guide]));
  const age = (key: string | undefined, seen: readonly string[] = []): number =>
    key === undefined || seen.includes(key)
      ? 0
      : 1 + age(byKey.get(key)?.data.supersedes, [...seen, key]);
  return guides.toSorted((a, b) => age(a.key) - age(b.key));
};

const createFoundations = async (seed: Seed, create: Create, files: SeedFiles): Promise<void> => {
  await create('settings', seed.settings, ({ data }) => data);
  await create('person', seed.persons, ({ data }) => data);
  await create('venue', seed.venues, ({ data }) => data);
  await create('member', seed.members, async ({ key, data }) => ({
    ...data,
    slug: key,
    logo: await files.image(data.logo),
  }));
  await create('redirect', seed.redirects, ({ data }) => data);
  await create('series', seed.series, ({ key, data, body }) => ({
    ...data,
    slug: key,
    intro: body,
  }));
};

const createTexts = async (
  seed: Seed,
  create: Create,
  { files }: CreateContext,
  refs: References,
): Promise<void> => {
  await create('topic', seed.topics, async ({ key, data, body }) => ({
    ...data,
    slug: key,
    body,
    image: await files.image(data.image),
    contacts: refs.many('person', data.contacts),
  }));
  await create('page', seed.pages, async ({ key, data, body }) => ({
    ...data,
    path: addressOf(key),
    body,
    image: await files.image(data.image),
    contacts: refs.many('person', data.contacts),
  }));
  await create('guide', oldestFirst(seed.guides), async ({ where, key, data, body }) => ({
    ...data,
    slug: key,
    body,
    image: await files.image(data.image),
    topics: refs.many('topic', data.topics),
    supersedes: refs.one('guide', data.supersedes),
    files: await files.documents(data.files, {
      where,
      kind: [guideKindLabels[data.kind], data.edition].filter(Boolean).join(', '),
      asOf: `Stand: ${formatDay(data.publishedOn)}`,
      body,
      summary: data.summary,
    }),
  }));
  await create('practiceExample', seed.practiceExamples, async ({ key, data }) => ({
    ...data,
    slug: key,
    image: await files.image(data.image),
    topics: refs.many('topic', data.topics),
    member: refs.one('member', data.member),
  }));
  await create('article', seed.articles, async ({ key, data, body }) => ({
    ...data,
    slug: key,
    body,
    image: await files.image(data.image),
    topics: refs.many('topic', data.topics),
    contact: refs.one('person', data.contact),
  }));
};

const createNewsletters = (seed: Seed, create: Create, refs: References): Promise<void> =>
  create('newsletterIssue', seed.newsletterIssues, ({ key, data }) => ({
    ...data,
    slug: key,
    topics: refs.many('topic', data.topics),
  }));

const createEvents = (
  seed: Seed,
  create: Create,
  { files, today }: CreateContext,
  refs: References,
): Promise<void> =>
  create('event', seed.events, async ({ where, key, data, body }) => ({
    ...data,
    slug: key,
    body,
    image: await files.image(data.image),
    parts: data.parts.map((part) => ({ ...part, venue: refs.one('venue', part.venue) })),
    series: refs.many('series', data.series),
    topics: refs.many('topic', data.topics),
    hostMember: refs.one('member', data.hostMember),
    contact: refs.one('person', data.contact),
    documents: await files.documents(data.documents, {
      where,
      kind: `Unterlage: ${eventFormatLabels[data.format]}`,
      asOf: `Stand: ${formatDay(today)}`,
      body,
      summary: null,
    }),
  }));

/**
 * Creates and publishes the whole seed; answers where each entry went.
 * @throws with the entry's file in the message
 */
export const createContent = async (seed: Seed, context: CreateContext): Promise<References> => {
  const refs = new References();
  const createOrFind = async <Data extends object>(
    type: SeededType,
    entry: SeedEntry<Data>,
    toFields: (entry: SeedEntry<Data>) => object | Promise<object>,
  ): Promise<string> => {
    const known = context.resume
      ? await findEntry(context.strapi, type, identityOf(type, entry))
      : null;
    return known ?? createPublished(context.strapi, type, await toFields(entry));
  };
  const create: Create = async (type, entries, toFields) => {
    for (const entry of entries) {
      const documentId = await createOrFind(type, entry, toFields).catch((cause: unknown) => {
        throw new Error(`cms/seed/${entry.where} wurde nicht angenommen: ${explain(cause)}`, {
          cause,
        });
      });
      refs.add(type, entry.key, documentId);
    }
  };
  await createFoundations(seed, create, context.files);
  await createTexts(seed, create, context, refs);
  await createEvents(seed, create, context, refs);
  await createNewsletters(seed, create, refs);
  return refs;
};

/** Strapi keeps the fields in question apart from the message. */
function explain(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const details = 'details' in cause ? ` ${JSON.stringify(cause.details)}` : '';
  return `${cause.message}${details}`;
}
