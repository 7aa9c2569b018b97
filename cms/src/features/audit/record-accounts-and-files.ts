import type { Core } from '@strapi/strapi';
import type { AuditKind } from './audit-kinds';
import { recordAudit } from './record-audit';
import { requesterId } from './requester';

/** Neither is a document to Strapi, so no document action tells of them. */
const models = ['admin::user', 'plugin::upload.file'] as const;

const idOf = (row: unknown): string | undefined =>
  typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : undefined;

/** Records what people do to accounts of the office and to files, in the transaction of the write. */
export const recordAccountsAndFiles = (strapi: Core.Strapi): void => {
  const record =
    (kind: AuditKind) =>
    async (event: { model: { uid: string }; result?: unknown }): Promise<void> => {
      if (requesterId(strapi) === null) return;
      const entryId = idOf(event.result);
      await recordAudit(strapi, { kind, uid: event.model.uid, ...(entryId ? { entryId } : {}) });
    };
  strapi.db.lifecycles.subscribe({
    models: [...models],
    afterCreate: record('created'),
    afterUpdate: record('changed'),
    afterDelete: record('deleted'),
  });
};
