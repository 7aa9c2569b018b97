import type { Modules } from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import { queries, type ContentQuery } from '../snapshot/queries';
import { storeRequest, waitForTurn } from './store-request';
import { withTouchedEntries } from './touched-entries';

const publicTypes = new Map<string, ContentQuery>(
  Object.values(queries).map((query): [string, ContentQuery] => [query.uid, query]),
);

type Middleware = Modules.Documents.Middleware.Middleware;
type Context = Parameters<Middleware>[0];

const paramsOf = (context: Context): { documentId?: string; status?: string } => context.params;

/** Whether an action changes what the public can see. */
const changesSite = (context: Context): boolean => {
  const type = publicTypes.get(context.uid);
  if (!type) return false;
  const { action } = context;
  if (action === 'delete') return true;
  if (!type.published) return action === 'create' || action === 'update' || action === 'clone';
  if (action === 'publish' || action === 'unpublish') return true;
  return (action === 'create' || action === 'update') && paramsOf(context).status === 'published';
};

const documentIdIn = (result: unknown): string | undefined =>
  typeof result === 'object' &&
  result !== null &&
  'documentId' in result &&
  typeof result.documentId === 'string'
    ? result.documentId
    : undefined;

/** The entry a write is about; a new one is known by its result only. */
const writtenId = (context: Context, result: unknown): string | undefined =>
  ['create', 'clone'].includes(context.action)
    ? documentIdIn(result)
    : paramsOf(context).documentId;

/** Stores a publish request in the same transaction as the change that it is about. */
export const recordChanges =
  (strapi: Core.Strapi): Middleware =>
  async (context, next) => {
    if (!changesSite(context)) return next();
    return strapi.db.transaction(async () => {
      await waitForTurn(strapi);
      const { uid, action } = context;
      const { documentId } = paramsOf(context);
      const { result, touched } = await withTouchedEntries(
        strapi,
        { uid, action, documentId },
        async () => next(),
      );
      const entryDocumentId = writtenId(context, result);
      await storeRequest(strapi, {
        reason: action,
        uid,
        ...(entryDocumentId ? { entryDocumentId } : {}),
        touched,
      });
      return result;
    });
  };

/** A replaced file keeps its entries as they are, so no document action tells of it. */
export const recordFileChanges = (strapi: Core.Strapi): void => {
  const store = (reason: string) => async (): Promise<void> => {
    await storeRequest(strapi, { reason, uid: 'plugin::upload.file' });
  };
  strapi.db.lifecycles.subscribe({
    models: ['plugin::upload.file'],
    afterUpdate: store('file-update'),
    afterDelete: store('file-delete'),
  });
};
