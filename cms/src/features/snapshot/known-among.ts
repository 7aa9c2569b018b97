import type { Core } from '@strapi/strapi';
import { publicVenues, type ContentName, type ContentRows } from './content-rows';
import type { KnownIds } from './public-event';
import { queries, type ContentQuery } from './queries';
import { rowOf, rowsOf, textOf, type Row } from './row';

/** Fields that refer to another entry, by what they refer to. */
const referringFields = {
  topics: ['topics'],
  series: ['series'],
  members: ['hostMember', 'member'],
  persons: ['contact', 'contacts'],
  guides: ['supersedes'],
} as const satisfies Partial<Record<ContentName, readonly string[]>>;
type Referred = keyof typeof referringFields;

const idsIn = (value: unknown): string[] =>
  [rowOf(value), ...rowsOf(value)].flatMap((row) => textOf(row?.['documentId']) ?? []);

const referredIds = (rows: readonly Row[], name: Referred): string[] => [
  ...new Set(rows.flatMap((row) => referringFields[name].flatMap((field) => idsIn(row[field])))),
];

/**
 * Of what these rows refer to, that which the public may know, asked for by name instead of read
 * from a whole snapshot. Among drafts, everything that is there may be referred to.
 */
export const knownAmong = async (
  strapi: Core.Strapi,
  rows: ContentRows,
  version: 'published' | 'draft',
): Promise<KnownIds> => {
  const all = Object.values(rows).flat();
  const known = async (name: Referred): Promise<Set<string>> => {
    const wanted = referredIds(all, name);
    if (wanted.length === 0) return new Set();
    const { uid, published }: ContentQuery = queries[name];
    // What has no drafts is public as long as it is there, and only what is there is referred to.
    if (!published && name !== 'persons') return new Set(wanted);
    const found: { documentId: string }[] = await strapi.db.query(uid).findMany({
      select: ['documentId'],
      where: {
        documentId: { $in: wanted },
        ...(published && version === 'published' ? { publishedAt: { $notNull: true } } : {}),
        ...(name === 'persons' ? { active: true } : {}),
      },
    });
    return new Set(found.map(({ documentId }) => documentId));
  };
  return {
    topics: await known('topics'),
    series: await known('series'),
    members: await known('members'),
    persons: await known('persons'),
    guides: await known('guides'),
    venues: publicVenues(rows.events),
  };
};
