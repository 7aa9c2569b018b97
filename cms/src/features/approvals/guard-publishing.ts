import { errors } from '@strapi/utils';
import type { Core, Modules } from '@strapi/strapi';
import { z } from 'zod';
import { approvalTable } from './approval-row';
import { needsFourEyes } from './approval-rules';
import { isApprovalType, type ApprovalType } from './approval-types';
import { readLastEditor, setLastEditor } from './last-editor';
import { draftVersion, refusalToPublish } from './may-publish';
import { readRequester } from './requester';

type Middleware = Modules.Documents.Middleware.Middleware;
type Next = Parameters<Middleware>[1];
type Result = Awaited<ReturnType<Next>>;

const createdSchema = z.object({ documentId: z.string() });

/**
 * Publishing stores the form first, as everybody's own work, even when nothing in it has changed.
 * So who changed a draft last is told by what it says.
 */
const keepLastEditor = async (
  strapi: Core.Strapi,
  uid: ApprovalType,
  documentId: string,
  next: Next,
): Promise<Result> => {
  const editor = await readLastEditor(strapi, uid, documentId);
  const before = await draftVersion(strapi, uid, documentId);
  const result = await next();
  const isChanged = before !== (await draftVersion(strapi, uid, documentId));
  const last = isChanged ? (readRequester(strapi)?.id ?? editor) : editor;
  await setLastEditor(strapi, uid, documentId, last);
  return result;
};

/** What a route of our own stores for somebody is that person's work too. */
const nameFirstEditor = async (
  strapi: Core.Strapi,
  uid: ApprovalType,
  next: Next,
): Promise<Result> => {
  const result = await next();
  const made = createdSchema.safeParse(result);
  const requester = readRequester(strapi);
  if (made.success && requester) {
    await setLastEditor(strapi, uid, made.data.documentId, requester.id);
  }
  return result;
};

/** Whatever has become public needs no approval any more. */
const closeRequests = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<void> => {
  await approvalTable(strapi).updateMany({
    where: { uid, entryDocumentId: documentId, state: { $ne: 'published' } },
    data: { state: 'published' },
  });
};

const publishChecked = async (
  strapi: Core.Strapi,
  uid: ApprovalType,
  documentId: string,
  next: Next,
): Promise<Result> => {
  const refusal = await refusalToPublish(strapi, uid, documentId, readRequester(strapi));
  // Of Strapi's refusals the only one whose reason reaches the person.
  if (refusal !== null) throw new errors.PolicyError(refusal);
  const result = await next();
  await closeRequests(strapi, uid, documentId);
  return result;
};

/** Stands at the Document Service: the admin, a request by hand and a planned time all pass here. */
export const guardPublishing =
  (strapi: Core.Strapi): Middleware =>
  async (context, next) => {
    const { uid, action } = context;
    const { documentId } = context.params as { documentId?: string };
    if (!isApprovalType(uid)) return next();
    if (action === 'create') return nameFirstEditor(strapi, uid, next);
    if (documentId === undefined) return next();
    if (action === 'publish') return publishChecked(strapi, uid, documentId, next);
    if (action === 'update' && (await needsFourEyes(strapi, uid))) {
      return keepLastEditor(strapi, uid, documentId, next);
    }
    if (action === 'delete') {
      const result = await next();
      await approvalTable(strapi).deleteMany({ where: { uid, entryDocumentId: documentId } });
      return result;
    }
    return next();
  };
