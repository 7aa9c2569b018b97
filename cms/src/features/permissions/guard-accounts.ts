import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { administratorRole, officeRoleKeys, officeRoles } from './office-roles';

const userUid = 'admin::user';

const requesterSchema = z.object({ roles: z.array(z.object({ code: z.string() })) });
const roleIdsSchema = z.array(z.coerce.number());

/** Whether somebody of the office asks who is not "Technik"; the product itself may do everything. */
const asksWithLimits = (strapi: Core.Strapi): boolean => {
  const user = requesterSchema.safeParse(strapi.requestContext.get()?.state['user']);
  return user.success && !user.data.roles.some(({ code }) => code === administratorRole.code);
};

const refuse = (message: string): never => {
  // Of Strapi's refusals the only one whose reason reaches the person.
  throw new errors.PolicyError(message);
};

const checkTargets = async (strapi: Core.Strapi, where: unknown): Promise<void> => {
  const conditions = { $and: [where ?? {}, { roles: { code: administratorRole.code } }] };
  const count = await strapi.db.query(userUid).count({ where: conditions });
  if (count > 0) refuse('Konten der Technik kann nur die Technik ändern oder löschen.');
};

const checkRoles = async (strapi: Core.Strapi, data: unknown): Promise<void> => {
  if (typeof data !== 'object' || data === null || !('roles' in data)) return;
  if (data.roles === undefined) return;
  const wanted = roleIdsSchema.safeParse(data.roles);
  const names = officeRoleKeys.map((key): string => officeRoles[key].name);
  const allowed: { id: number }[] = await strapi.db
    .query('admin::role')
    .findMany({ where: { name: { $in: names } } });
  const mayGive = (id: number): boolean => allowed.some((role) => role.id === id);
  if (!wanted.success || !wanted.data.every(mayGive)) {
    refuse(`Sie können nur diese Rollen vergeben: ${names.join(', ')}.`);
  }
};

/**
 * Strapi lets whoever may change accounts make anybody a super admin, and set a super admin's
 * password. Here whoever is not one reaches the accounts and roles of the office and no further.
 */
export const guardAccounts = (strapi: Core.Strapi): void => {
  strapi.db.lifecycles.subscribe({
    models: [userUid],
    async beforeCreate({ params }) {
      if (asksWithLimits(strapi)) await checkRoles(strapi, params.data);
    },
    async beforeUpdate({ params }) {
      if (!asksWithLimits(strapi)) return;
      await checkTargets(strapi, params.where);
      await checkRoles(strapi, params.data);
    },
    async beforeUpdateMany({ params }) {
      if (asksWithLimits(strapi)) await checkTargets(strapi, params.where);
    },
    async beforeDelete({ params }) {
      if (asksWithLimits(strapi)) await checkTargets(strapi, params.where);
    },
    async beforeDeleteMany({ params }) {
      if (asksWithLimits(strapi)) await checkTargets(strapi, params.where);
    },
  });
};
