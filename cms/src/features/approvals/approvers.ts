import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { administratorRole } from '../permissions/office-roles';

const accountsSchema = z.array(
  z.object({
    id: z.number().int(),
    email: z.string(),
    roles: z.array(z.object({ code: z.string() })),
  }),
);

/** Addresses of those who may publish this type; "Technik" only where nobody else may. */
export const addressesOfApprovers = async (
  strapi: Core.Strapi,
  uid: string,
  requesterId: number,
): Promise<string[]> => {
  const rows: unknown = await strapi.db.query('admin::user').findMany({
    where: {
      isActive: true,
      roles: {
        permissions: { action: 'plugin::content-manager.explorer.publish', subject: uid },
      },
    },
    populate: ['roles'],
  });
  const others = accountsSchema.parse(rows).filter(({ id }) => id !== requesterId);
  const office = others.filter(
    ({ roles }) => !roles.every(({ code }) => code === administratorRole.code),
  );
  const chosen = office.length > 0 ? office : others;
  return [...new Set(chosen.map(({ email }) => email))];
};

/** Where to tell somebody what became of a request; null for an account that is gone or closed. */
export const addressOfAccount = async (strapi: Core.Strapi, id: number): Promise<string | null> => {
  const account: { email: string } | null = await strapi.db
    .query('admin::user')
    .findOne({ where: { id, isActive: true } });
  return account?.email ?? null;
};
