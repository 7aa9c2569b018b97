import type { Feature } from '../feature';
import { guardAccounts } from './guard-accounts';
import { setContentApiPermissions } from './set-content-api-permissions';
import { setMemberAccountSettings } from './set-member-account-settings';
import {
  nameAdministratorRole,
  removeUnusedRoles,
  setAdministratorRole,
  setOfficeRoles,
} from './set-roles';

/** Who may do what, exactly as written in code, at every start. */
export const permissions: Feature = {
  name: 'permissions',
  async bootstrap(strapi) {
    await setContentApiPermissions(strapi);
    await setMemberAccountSettings(strapi);
    await setAdministratorRole(strapi);
    await setOfficeRoles(strapi);
    await removeUnusedRoles(strapi);
    await nameAdministratorRole(strapi);
    guardAccounts(strapi);
  },
};
