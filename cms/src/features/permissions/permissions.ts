import type { Feature } from '../feature';
import { setContentApiPermissions } from './set-content-api-permissions';
import {
  nameRoles,
  removeUnusedRoles,
  setAdministratorRole,
  setEditorialRole,
} from './set-editorial-role';
import { setMemberAccountSettings } from './set-member-account-settings';

/** Who may do what, exactly as written in code, at every start. */
export const permissions: Feature = {
  name: 'permissions',
  async bootstrap(strapi) {
    await setContentApiPermissions(strapi);
    await setMemberAccountSettings(strapi);
    await setAdministratorRole(strapi);
    await setEditorialRole(strapi);
    await removeUnusedRoles(strapi);
    await nameRoles(strapi);
  },
};
