import type { Core, UID } from '@strapi/strapi';
import { inquiryUid } from '../inquiries/inquiry-uid';
import { dispatchUid, proofUid, subscriptionUid } from '../newsletter/newsletter-uids';
import { contentTypeService, roleService, type AdminPermission } from './admin-services';
import { editorialGrants, type Grant } from './editorial-access';

export const editorialRoleName = 'Redaktion';
const description = 'Inhalte, Dateien und Mitgliederzugänge; keine Konten und keine Einstellungen';

/** Strapi's own example roles; one that somebody already holds stays. */
const unusedRoleCodes = ['strapi-editor', 'strapi-author'];

const toPermission = (strapi: Core.Strapi, grant: Grant): AdminPermission => {
  const fields =
    grant.fields === 'all' && grant.subject !== null
      ? contentTypeService(strapi).getNestedFields(
          strapi.contentType(grant.subject as UID.ContentType),
          {
            components: strapi.components,
            nestingLevel: 5,
          },
        )
      : grant.fields;
  return {
    action: grant.action,
    subject: grant.subject,
    properties: Array.isArray(fields) ? { fields } : {},
    conditions: [],
  };
};

/** Creates the role once and makes its permissions exactly those of the list at every start. */
export const setEditorialRole = async (strapi: Core.Strapi): Promise<void> => {
  const roles = roleService(strapi);
  const role =
    (await roles.findOne({ name: editorialRoleName })) ??
    (await roles.create({ name: editorialRoleName, description }));
  const grants = editorialGrants((uid) =>
    Boolean(strapi.contentType(uid).options?.draftAndPublish),
  );
  await roles.assignPermissions(
    role.id,
    grants.map((grant) => toPermission(strapi, grant)),
  );
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
  // Hidden types can be listed by their address: nobody needs a list of who reads the newsletter.
  await strapi.db.query('admin::permission').deleteMany({
    where: { subject: { $in: [subscriptionUid, proofUid, dispatchUid] } },
  });
};

/** The names under which a person in the office meets Strapi's own roles. */
export const nameRoles = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.query('admin::role').update({
    where: { code: 'strapi-super-admin' },
    data: { name: 'Verwaltung', description: 'Darf alles, auch Konten und Einstellungen' },
  });
};
