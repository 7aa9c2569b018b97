import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeForms } from '../admin-labels/forms';
import type { AuditKind } from './audit-kinds';
import { recordAudit } from './record-audit';
import { requesterId } from './requester';

type Middleware = Modules.Documents.Middleware.Middleware;

/** Types that people of the office write. */
const recorded: readonly string[] = contentTypeForms.map(({ uid }) => uid);

const kinds: Readonly<Record<string, AuditKind>> = {
  create: 'created',
  clone: 'created',
  update: 'changed',
  discardDraft: 'changed',
  publish: 'published',
  unpublish: 'taken-down',
  delete: 'deleted',
};

/** Set while writes are one step of something that has a name of its own in the log. */
export const recordedAs = new AsyncLocalStorage<AuditKind>();

/** What the system does by itself is worth a line only when the public sees it. */
const isRecordedOfNobody = (strapi: Core.Strapi, kind: AuditKind): boolean =>
  // While the system starts, it fills an empty database.
  strapi.isLoaded && (kind === 'published' || kind === 'taken-down');

const idIn = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'documentId' in value
    ? String(value.documentId)
    : undefined;

/** Records every write of an editor in the same transaction as the write. */
export const recordDocuments =
  (strapi: Core.Strapi): Middleware =>
  async (context, next) => {
    const kind = kinds[context.action];
    if (kind === undefined || !recorded.includes(context.uid)) return next();
    if (requesterId(strapi) === null && !isRecordedOfNobody(strapi, kind)) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      const entryId = kind === 'created' ? idIn(result) : idIn(context.params);
      await recordAudit(strapi, {
        kind: recordedAs.getStore() ?? kind,
        uid: context.uid,
        ...(entryId ? { entryId } : {}),
      });
      return result;
    });
  };
