import type { Core } from '@strapi/strapi';
import { waitForTurn } from '../publishing/store-request';
import { approvalRulesUid, approvalTypes, type ApprovalType } from './approval-types';

/** Whether entries of this type are published by somebody else than who wrote them. */
export const needsFourEyes = async (strapi: Core.Strapi, uid: ApprovalType): Promise<boolean> => {
  const rules: Record<string, unknown> | null = await strapi.db
    .query(approvalRulesUid)
    .findOne({ orderBy: { id: 'asc' } });
  return rules?.[approvalTypes[uid].field] === true;
};

/**
 * The one row, at the start: two people who save the form for the first time at once would else make
 * two of them, and which one holds would be chance.
 */
export const makeApprovalRules = async (strapi: Core.Strapi): Promise<void> =>
  strapi.db.transaction(async () => {
    await waitForTurn(strapi);
    if ((await strapi.db.query(approvalRulesUid).count()) > 0) return;
    await strapi.documents(approvalRulesUid).create({ data: {} });
  });
