import type { Core, UID } from '@strapi/strapi';
import { contentNames } from './content-rows';
import { queries, type ContentQuery } from './queries';

/** One entry of the site's content, whichever version of it. */
export interface EntryRef {
  uid: string;
  documentId: string;
}

interface Attribute {
  type: string;
  target?: string;
  component?: string;
}

const attributesOf = (strapi: Core.Strapi, uid: string): [string, Attribute][] =>
  Object.entries(strapi.getModel(uid as UID.Schema).attributes as Record<string, Attribute>);

/** Filters that find whoever refers to a document, directly or in a component. */
const filtersFor = (
  strapi: Core.Strapi,
  { uid, target, documentIds }: { uid: string; target: string; documentIds: readonly string[] },
): object[] =>
  attributesOf(strapi, uid).flatMap(([field, attribute]): object[] => {
    if (attribute.type === 'relation' && attribute.target === target) {
      return [{ [field]: { documentId: { $in: documentIds } } }];
    }
    if (!attribute.component) return [];
    const inner = filtersFor(strapi, { uid: attribute.component, target, documentIds });
    return inner.map((filter) => ({ [field]: filter }));
  });

/** Entries whose public version refers to one of these documents at this moment. */
export const referringEntries = async (
  strapi: Core.Strapi,
  target: string,
  documentIds: readonly string[],
): Promise<EntryRef[]> => {
  if (documentIds.length === 0) return [];
  const found: EntryRef[] = [];
  for (const name of contentNames) {
    const { uid, published }: ContentQuery = queries[name];
    for (const filter of filtersFor(strapi, { uid, target, documentIds })) {
      const rows: { documentId: string }[] = await strapi.db.query(uid).findMany({
        select: ['documentId'],
        where: { ...filter, ...(published ? { publishedAt: { $notNull: true } } : {}) },
      });
      found.push(...rows.map(({ documentId }) => ({ uid, documentId })));
    }
  }
  return found;
};

/** Venues of an event's public version, when everybody may attend it. */
export const venuesOfPublicEvent = async (
  strapi: Core.Strapi,
  documentId: string,
): Promise<EntryRef[]> => {
  const venue = 'api::venue.venue';
  const event: { parts?: { venue?: { documentId: string } | null }[] } | null = await strapi.db
    .query('api::event.event')
    .findOne({
      select: ['id'],
      where: { documentId, audience: 'public', publishedAt: { $notNull: true } },
      populate: { parts: { select: ['id'], populate: { venue: { select: ['documentId'] } } } },
    });
  return (event?.parts ?? []).flatMap((part) =>
    part.venue ? [{ uid: venue, documentId: part.venue.documentId }] : [],
  );
};
