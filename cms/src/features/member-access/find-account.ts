import { memberRoleSchema } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

export const userUid = 'plugin::users-permissions.user';

const accountSchema = z.object({
  id: z.number(),
  documentId: z.string(),
  email: z.string(),
  password: z.string().nullish(),
  blocked: z.boolean().nullish(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  memberRole: memberRoleSchema.nullish(),
  member: z.object({ name: z.string() }).nullish(),
});
export type Account = z.infer<typeof accountSchema>;

const find = async (strapi: Core.Strapi, where: object): Promise<Account | null> => {
  const raw: unknown = await strapi.db
    .query(userUid)
    .findOne({ where, populate: { member: { select: ['name'] } } });
  return raw ? accountSchema.parse(raw) : null;
};

export const normaliseEmail = (email: string): string => email.trim().toLowerCase();

/** Blocked accounts are found too: that they are treated like unknown ones is the caller's business. */
export const findAccountByEmail = (strapi: Core.Strapi, email: string): Promise<Account | null> =>
  find(strapi, { email: normaliseEmail(email) });

/** Null as well for a blocked account. */
export const findActiveAccount = async (
  strapi: Core.Strapi,
  id: number,
): Promise<Account | null> => {
  const account = await find(strapi, { id });
  return account && !account.blocked ? account : null;
};

export const displayNameOf = (account: Account): string =>
  [account.firstName, account.lastName].filter(Boolean).join(' ') || account.email;
