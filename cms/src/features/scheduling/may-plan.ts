import type { Core, UID } from '@strapi/strapi';
import type { EntryRef } from './plan-table';
import { makePlans } from './permission-actions';

/** What somebody logged into the admin may do, as far as it is asked here. */
export interface Ability {
  can(action: string, subject?: unknown): boolean;
}

const explorer = (verb: string): string => `plugin::content-manager.explorer.${verb}`;

/** Content of the site with draft & publish: what can be planned. */
export const hasPlans = (strapi: Core.Strapi, uid: string): boolean =>
  uid.startsWith('api::') &&
  uid in strapi.contentTypes &&
  strapi.contentType(uid as UID.ContentType).options?.draftAndPublish === true;

export const maySeeType = (ability: Ability, uid: string): boolean =>
  ability.can(explorer('read'), uid);

interface PermissionChecker {
  can: { publish(entity: unknown): boolean };
}

/** Who may publish this very entry by hand may plan it, asked as the content manager itself asks. */
export const mayPlanEntry = async (
  strapi: Core.Strapi,
  ability: Ability,
  { uid, documentId }: EntryRef,
): Promise<boolean> => {
  if (!ability.can(makePlans)) return false;
  const entity: unknown = await strapi.db
    .query(uid as UID.ContentType)
    .findOne({ where: { documentId, publishedAt: null }, populate: ['createdBy'] });
  // A cast, because Strapi types none of its plugins' services.
  const { create } = strapi.plugin('content-manager').service('permission-checker') as unknown as {
    create(of: { userAbility: Ability; model: string }): PermissionChecker;
  };
  return create({ userAbility: ability, model: uid }).can.publish(entity);
};
