import type { Core } from '@strapi/strapi';
import { queries } from '../snapshot/queries';
import {
  referringEntries,
  venuesOfPublicEvent,
  type EntryRef,
} from '../snapshot/referring-entries';

export interface Write {
  uid: string;
  action: string;
  /** Undefined while an entry is new. */
  documentId: string | undefined;
}

/** Null for somebody who is not there (yet). */
const isActive = async (strapi: Core.Strapi, documentId: string): Promise<boolean | null> => {
  const person: { active: boolean | null } | null = await strapi.db
    .query(queries.persons.uid)
    .findOne({ select: ['active'], where: { documentId } });
  return person?.active ?? null;
};

/**
 * Does a write and tells which entries it has changed in public beside its own, as far as that cannot
 * be told afterwards: deleting a row makes the database forget who referred to it.
 */
export const withTouchedEntries = async <Result>(
  strapi: Core.Strapi,
  { uid, action, documentId }: Write,
  write: () => Promise<Result>,
): Promise<{ result: Result; touched: EntryRef[] }> => {
  if (documentId === undefined) return { result: await write(), touched: [] };
  if (uid === queries.events.uid) {
    const touched = await venuesOfPublicEvent(strapi, documentId);
    return { result: await write(), touched };
  }
  if (action === 'delete' || action === 'unpublish') {
    const touched = await referringEntries(strapi, uid, [documentId]);
    return { result: await write(), touched };
  }
  if (uid === queries.persons.uid) {
    // Who is no longer active vanishes from every entry, though these keep referring to them.
    const before = await isActive(strapi, documentId);
    const result = await write();
    const moved = before !== (await isActive(strapi, documentId));
    return { result, touched: moved ? await referringEntries(strapi, uid, [documentId]) : [] };
  }
  return { result: await write(), touched: [] };
};
