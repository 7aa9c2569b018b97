import type { Core } from '@strapi/strapi';
import { requestTable } from './publishing-tables';

export interface PublishReason {
  /** For the log of the office: what happened, e.g. `publish` or `manual`. */
  reason: string;
  uid?: string;
  entryDocumentId?: string;
}

const nameOfRequester = (strapi: Core.Strapi): string | null => {
  const user: unknown = strapi.requestContext.get()?.state['user'];
  if (typeof user !== 'object' || user === null || !('firstname' in user)) return null;
  const parts = [user.firstname, 'lastname' in user ? user.lastname : null];
  return parts.filter((part) => typeof part === 'string').join(' ') || null;
};

/**
 * Stores the wish to have the site rebuilt. Inside a transaction it belongs to that transaction: no
 * published change without its request, whenever the process dies.
 */
export const storeRequest = async (strapi: Core.Strapi, request: PublishReason): Promise<void> => {
  await requestTable(strapi).create({
    data: {
      reason: request.reason,
      uid: request.uid ?? null,
      entryDocumentId: request.entryDocumentId ?? null,
      requestedBy: nameOfRequester(strapi),
      offered: false,
    },
  });
};
