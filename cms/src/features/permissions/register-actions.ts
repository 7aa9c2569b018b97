import type { Core } from '@strapi/strapi';
import { roleService } from './admin-services';

interface AdminAction {
  section: string;
  category: string;
  subCategory: string;
  displayName: string;
  uid: string;
}

/** Makes a feature's own admin permissions known. Call in `bootstrap`, before roles are set. */
export const registerActions = async (
  strapi: Core.Strapi,
  actions: readonly AdminAction[],
): Promise<void> => {
  // A cast, because Strapi types none of its admin services.
  const { actionProvider } = strapi.service('admin::permission') as unknown as {
    actionProvider: { registerMany: (actions: readonly AdminAction[]) => Promise<void> };
  };
  await actionProvider.registerMany(actions);
  // Strapi gave the super admin all actions a moment ago, before these existed.
  await roleService(strapi).resetSuperAdminPermissions();
};
