import type { Core, Modules } from '@strapi/strapi';
import { openKeyOf, planTable } from './plan-table';

type Middleware = Modules.Documents.Middleware.Middleware;
type Context = Parameters<Middleware>[0];

const paramsOf = (context: Context): { documentId?: string; status?: string } => context.params;

/** Which plans an action on an entry makes pointless. */
const overtaken = (action: string, documentId: string): object | null => {
  if (action === 'delete') return { entryDocumentId: documentId };
  return action === 'publish' || action === 'unpublish'
    ? { openKey: openKeyOf({ documentId }, action) }
    : null;
};

/**
 * What somebody does by hand, its plan does not do again later: nobody expects that what is saved
 * after a publish goes online by a plan from before it. A deleted entry takes its plans along.
 */
export const keepPlansInStep =
  (strapi: Core.Strapi): Middleware =>
  async (context, next) => {
    const { documentId } = paramsOf(context);
    const where = documentId === undefined ? null : overtaken(context.action, documentId);
    if (where === null) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      await planTable(strapi).deleteMany({ where });
      return result;
    });
  };
