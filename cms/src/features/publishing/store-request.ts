import type { Core } from '@strapi/strapi';
import { environment } from '../../env';
import type { EntryRef } from '../snapshot/referring-entries';
import { nameOfRequester } from './name-of-requester';
import { requestTable } from './publishing-tables';
import { publishSignal } from './wake-signal';

export interface PublishReason {
  /** For the log of the office: what happened, e.g. `publish` or `manual`. */
  reason: string;
  uid?: string;
  entryDocumentId?: string;
  /** Entries whose public form changes with it, as they cannot be found any more afterwards. */
  touched?: readonly EntryRef[];
}

/** Any number that nothing else in this database locks. */
const orderLock = 76_201;

/**
 * PostgreSQL would commit requests in another order than it numbers them, and whoever has read up to
 * a number would never see the late one. So whoever changes something public waits here until the
 * one before has committed. SQLite has one writer at a time anyway. Call in a transaction, before
 * anything else in it.
 */
export const waitForTurn = async (strapi: Core.Strapi): Promise<void> => {
  if (environment.DATABASE_CLIENT !== 'postgres') return;
  await strapi.db.transaction(({ trx }) => trx.raw('SELECT pg_advisory_xact_lock(?)', [orderLock]));
};

/**
 * Stores the wish to have the site published. Inside a transaction it belongs to that transaction: no
 * published change without its request, whenever the process dies.
 */
export const storeRequest = async (strapi: Core.Strapi, request: PublishReason): Promise<void> =>
  strapi.db.transaction(async ({ onCommit }) => {
    await waitForTurn(strapi);
    onCommit(() => publishSignal.wake());
    await requestTable(strapi).create({
      data: {
        reason: request.reason,
        uid: request.uid ?? null,
        entryDocumentId: request.entryDocumentId ?? null,
        touched: request.touched?.length ? request.touched : null,
        requestedBy: nameOfRequester(strapi),
      },
    });
  });
