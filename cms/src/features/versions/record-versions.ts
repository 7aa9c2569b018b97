import type { Core, Modules } from '@strapi/strapi';
import { readEntry } from '../content-rules/documents';
import type { Entry } from '../content-rules/model';
import {
  endOpenVersion,
  keepDraft,
  keepPublished,
  keepWhatIsPublic,
  markDeleted,
  type EntryKey,
} from './keep-version';
import { isVersioned } from './versioned-types';

type Middleware = Modules.Documents.Middleware.Middleware;

/** What follows from a change that has been made; `draft` is the one that a deletion took along. */
type Follow = (
  strapi: Core.Strapi,
  key: EntryKey,
  facts: { draft: Entry | null; now: Date },
) => Promise<void>;

const followers: Readonly<Record<string, Follow>> = {
  publish: (strapi, key, { now }) => keepPublished(strapi, key, now),
  unpublish: (strapi, key, { now }) => endOpenVersion(strapi, key, 'taken-down', now),
  async delete(strapi, key, { draft, now }) {
    await endOpenVersion(strapi, key, 'deleted', now);
    if (draft) await keepDraft(strapi, key, draft, 'deleted', now);
    await markDeleted(strapi, key, now);
  },
};

/** Keeps what was public, in the same transaction as the change that makes or ends it. */
export const recordVersions =
  (strapi: Core.Strapi): Middleware =>
  async (context, next) => {
    const { uid, action } = context;
    const follow = followers[action];
    // Strapi's type is a union over every action: too wide to work with.
    const { documentId } = context.params as { documentId?: string };
    if (!follow || !documentId || !isVersioned(uid)) return next();
    const key = { uid, documentId };
    return strapi.db.transaction(async () => {
      await keepWhatIsPublic(strapi, key);
      const draft = action === 'delete' ? await readEntry(strapi, uid, documentId, 'draft') : null;
      const result = await next();
      await follow(strapi, key, { draft, now: new Date() });
      return result;
    });
  };
