import type { Core } from '@strapi/strapi';
import { contentApiActions } from './content-api-actions';

const roleUid = 'plugin::users-permissions.role';
const permissionUid = 'plugin::users-permissions.permission';

interface RoleRow {
  id: number;
  type: string;
  permissions: readonly { id: number; action: string }[];
}

const wantedFor = (role: RoleRow): readonly string[] =>
  Object.entries(contentApiActions).find(([type]) => type === role.type)?.[1] ?? [];

/** Makes the permissions of every content API role exactly those of the list, adding and removing. */
export const setContentApiPermissions = async (strapi: Core.Strapi): Promise<void> => {
  const roles: RoleRow[] = await strapi.db.query(roleUid).findMany({ populate: ['permissions'] });
  for (const role of roles) {
    const wanted = wantedFor(role);
    const present = role.permissions.map((permission) => permission.action);
    const surplus = role.permissions.filter((permission) => !wanted.includes(permission.action));
    await strapi.db
      .query(permissionUid)
      .deleteMany({ where: { id: { $in: surplus.map((permission) => permission.id) } } });
    for (const action of wanted.filter((candidate) => !present.includes(candidate))) {
      await strapi.db.query(permissionUid).create({ data: { action, role: role.id } });
    }
  }
};
