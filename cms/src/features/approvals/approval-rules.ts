import type { Core } from '@strapi/strapi';
import { approvalRulesUid, approvalTypes, type ApprovalType } from './approval-types';

/** Whether entries of this type are published by somebody else than who wrote them. */
export const needsFourEyes = async (strapi: Core.Strapi, uid: ApprovalType): Promise<boolean> => {
  const rules: Record<string, unknown> | null = await strapi.db
    .query(approvalRulesUid)
    .findOne({ orderBy: { id: 'asc' } });
  return rules?.[approvalTypes[uid].field] === true;
};
