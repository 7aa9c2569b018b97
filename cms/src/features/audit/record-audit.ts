import type { Core } from '@strapi/strapi';
import type { AuditKind } from './audit-kinds';
import { auditUid } from './audit-uid';
import { requesterId } from './requester';

export interface AuditFact {
  kind: AuditKind;
  /** Type of what it is about. */
  uid?: string;
  /** Its documentId, or its number where it has no other; never a name or an address. */
  entryId?: string;
  /** Who it was, when it is not whoever the running request belongs to. */
  accountId?: number;
}

/**
 * Adds a line to the log. Inside a transaction it belongs to that transaction: nothing happens
 * without its line, and no line stays of what did not happen.
 */
export const recordAudit = async (strapi: Core.Strapi, fact: AuditFact): Promise<void> => {
  await strapi.db.query(auditUid).create({
    data: {
      happenedAt: new Date(),
      accountId: fact.accountId ?? requesterId(strapi),
      kind: fact.kind,
      uid: fact.uid ?? null,
      entryId: fact.entryId ?? null,
    },
  });
};
