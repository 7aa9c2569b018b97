import type { Core, UID } from '@strapi/strapi';
import { auditUid } from '../audit/audit-uid';
import { inquiryUid } from '../inquiries/inquiry-uid';
import { dispatchUid, proofUid, subscriptionUid } from '../newsletter/newsletter-uids';
import { versionUid } from '../versions/version-uid';
import {
  contentTypeService,
  roleService,
  type AdminPermission,
  type AdminRole,
} from './admin-services';
import { administratorRole, officeRoleKeys, officeRoles, type OfficeRole } from './office-roles';
import { grantsOf, type Grant } from './role-access';

/** Strapi's own example roles; one that somebody already holds stays. */
const unusedRoleCodes = ['strapi-editor', 'strapi-author'];

const isWithin = (field: string, parent: string): boolean =>
  field === parent || field.startsWith(`${parent}.`);

const fieldsOf = (strapi: Core.Strapi, { subject, fields }: Grant): readonly string[] | null => {
  if (fields === null || subject === null) return null;
  if (typeof fields === 'object' && 'only' in fields) return fields.only;
  const all = contentTypeService(strapi).getNestedFields(
    strapi.contentType(subject as UID.ContentType),
    { components: strapi.components, nestingLevel: 5 },
  );
  const left = fields === 'all' ? [] : fields.except;
  return all.filter((field) => !left.some((parent) => isWithin(field, parent)));
};

const toPermission = (strapi: Core.Strapi, grant: Grant): AdminPermission => {
  const fields = fieldsOf(strapi, grant);
  const { action, subject, conditions } = grant;
  return { action, subject, properties: fields ? { fields } : {}, conditions };
};

const makeRole = async (strapi: Core.Strapi, key: OfficeRole): Promise<AdminRole> => {
  const roles = roleService(strapi);
  const { name, description } = officeRoles[key];
  const role = await roles.findOne({ name });
  return role
    ? roles.update({ id: role.id }, { name, description })
    : roles.create({ name, description });
};

interface Account {
  id: number;
  roles: readonly { id: number }[];
}

/**
 * "Redaktion" once was the only role and could do what "Leitung" can now: whoever holds it when the
 * roles come gets both, so that nobody stands before a closed door. Technik or Leitung then take
 * away what is too much.
 */
const carryOver = async (strapi: Core.Strapi, lead: AdminRole): Promise<void> => {
  const store = strapi.store({ type: 'core', name: 'permissions', key: 'office-roles' });
  if (await store.get()) return;
  const editing = await roleService(strapi).findOne({ name: officeRoles.editing.name });
  const accounts: Account[] = editing
    ? await strapi.db
        .query('admin::user')
        .findMany({ where: { roles: { id: editing.id } }, populate: ['roles'] })
    : [];
  for (const { id, roles } of accounts) {
    await strapi.db
      .query('admin::user')
      .update({ where: { id }, data: { roles: [...roles.map((role) => role.id), lead.id] } });
  }
  if (accounts.length > 0) {
    strapi.log.info(
      `Die Rolle „Redaktion“ darf jetzt weniger. Konten, die deshalb auch die Rolle „Leitung“ bekommen haben: ${accounts.length}`,
    );
  }
  await store.set({ value: { carriedOver: true } });
};

/** Creates the roles once and makes their permissions exactly those of the list at every start. */
export const setOfficeRoles = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.transaction(async () => carryOver(strapi, await makeRole(strapi, 'lead')));
  for (const key of officeRoleKeys) {
    const role = await makeRole(strapi, key);
    const grants = grantsOf(key, (uid) =>
      Boolean(strapi.contentType(uid).options?.draftAndPublish),
    );
    await roleService(strapi).assignPermissions(
      role.id,
      grants.map((grant) => toPermission(strapi, grant)),
    );
  }
};

export const removeUnusedRoles = async (strapi: Core.Strapi): Promise<void> => {
  const roles = roleService(strapi);
  for (const code of unusedRoleCodes) {
    const role = await roles.findOne({ code });
    if (role && (await roles.getUsersCount(role.id)) === 0) await roles.deleteByIds([role.id]);
  }
};

/** Screens that only lead people astray here: types are code, and nothing is bought in an admin. */
const strayActions = ['admin::marketplace.read', 'plugin::content-type-builder.read'];

/** The super admin may do everything that features have added, except what leads astray. */
export const setAdministratorRole = async (strapi: Core.Strapi): Promise<void> => {
  await roleService(strapi).resetSuperAdminPermissions();
  await strapi.db
    .query('admin::permission')
    .deleteMany({ where: { action: { $in: strayActions } } });
  // An inquiry comes through a form of the site: a button to make one up would only end in errors.
  await strapi.db.query('admin::permission').deleteMany({
    where: { action: 'plugin::content-manager.explorer.create', subject: inquiryUid },
  });
  // Hidden types can be listed and written by their address: nobody needs a list of who reads the
  // newsletter, and nobody, whatever their role, may change what was recorded.
  await strapi.db.query('admin::permission').deleteMany({
    where: { subject: { $in: [subscriptionUid, proofUid, dispatchUid, auditUid, versionUid] } },
  });
};

/** The name under which a person in the office meets Strapi's own role. */
export const nameAdministratorRole = async (strapi: Core.Strapi): Promise<void> => {
  const { code, name, description } = administratorRole;
  await strapi.db.query('admin::role').update({ where: { code }, data: { name, description } });
};
