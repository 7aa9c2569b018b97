import type { Core, UID } from '@strapi/strapi';
import { contentTypeForms } from '../admin-labels/forms';
import type { Feature } from '../feature';
import { inquiryUid } from '../inquiries/inquiry-uid';
import { documentsOf, modelsOf, readEntry } from './documents';
import {
  prepareClone,
  prepareCreate,
  preparePublish,
  prepareRemoval,
  prepareUpdate,
  refuseDeletionWithSeats,
  type Write,
} from './guard-writes';
import { keepOldAddress } from './keep-old-address';
import type { Entry } from './model';

/** Types that editors write; accounts and what visitors have written have rules of their own. */
const editorialUids: readonly string[] = contentTypeForms
  .map((form) => form.uid)
  .filter((uid) => uid.startsWith('api::') && uid !== inquiryUid);

interface Params {
  documentId?: string;
  data?: Entry;
  status?: string;
}
interface Context {
  uid: UID.ContentType;
  action: string;
  params: Params;
}
type Next = () => Promise<unknown>;
type Handler = (
  strapi: Core.Strapi,
  context: Context,
  write: Write,
  next: Next,
) => Promise<unknown>;

/**
 * `status: 'published'` with a create or update: stored as a draft first and then published, so that
 * there is one way to become public. Returns the published entry, as Strapi does.
 */
const storeThenPublish = async (
  strapi: Core.Strapi,
  context: Context,
  next: Next,
): Promise<unknown> => {
  const publishes = context.params.status === 'published' && hasDrafts(strapi, context.uid);
  if (!publishes) return next();
  context.params = { ...context.params, status: 'draft' };
  const draft = (await next()) as Entry | null;
  if (!draft) return draft;
  const { entries } = await documentsOf(strapi, context.uid).publish({
    documentId: String(draft.documentId),
  });
  return entries[0];
};

const hasDrafts = (strapi: Core.Strapi, uid: UID.ContentType): boolean =>
  Boolean(modelsOf(strapi)(uid).options?.draftAndPublish);

const handlers: Readonly<Record<string, Handler>> = {
  async create(strapi, context, write, next) {
    const data = await prepareCreate(strapi, write, context.params.data ?? {});
    context.params = { ...context.params, data };
    if (!hasDrafts(strapi, context.uid)) await keepOldAddress(strapi, write.uid, null, data);
    return storeThenPublish(strapi, context, next);
  },
  async update(strapi, context, write, next) {
    const stored = await readEntry(strapi, write.uid, write.documentId, 'draft');
    if (!stored) return next();
    const data = await prepareUpdate(strapi, write, context.params.data ?? {}, stored);
    context.params = { ...context.params, data };
    if (!hasDrafts(strapi, context.uid)) {
      await keepOldAddress(strapi, write.uid, stored, { ...stored, ...data });
    }
    return storeThenPublish(strapi, context, next);
  },
  async clone(strapi, context, write, next) {
    const source = await readEntry(strapi, write.uid, write.documentId, 'draft');
    if (!source) return next();
    const data = await prepareClone(strapi, write, context.params.data ?? {}, source);
    context.params = { ...context.params, data };
    return next();
  },
  async publish(strapi, _context, write, next) {
    await preparePublish(strapi, write);
    return next();
  },
  async unpublish(strapi, _context, write, next) {
    await prepareRemoval(strapi, write);
    return next();
  },
  async delete(strapi, context, write, next) {
    if (context.uid === 'api::event.event') await refuseDeletionWithSeats(strapi, write.documentId);
    else await prepareRemoval(strapi, write);
    return next();
  },
};

/** What editors may store and publish, said in German at the field; in one transaction with the write. */
export const contentRules: Feature = {
  name: 'content-rules',
  register(strapi) {
    strapi.documents.use(async (rawContext, next) => {
      const handle = handlers[rawContext.action];
      if (!handle || !editorialUids.includes(rawContext.uid)) return next();
      // Strapi's type is a union over every content type and action: too wide to work with.
      const context = rawContext as unknown as Context;
      const write: Write = {
        uid: context.uid,
        documentId: context.params.documentId ?? '',
        now: new Date().toISOString(),
      };
      const run = (): Promise<unknown> => handle(strapi, context, write, next);
      return strapi.db.transaction(run) as unknown as ReturnType<typeof next>;
    });
  },
};
