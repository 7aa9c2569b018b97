import type { Core } from '@strapi/strapi';
import { createLimit, overloaded } from './limit-concurrency';

/** bcrypt of a random string nobody kept: unknown accounts must cost as much time as known ones. */
const dummyHash = '$2a$10$/Qp7UuyPOXSSI5tuGooZw.v484ig1igqXYmNBQEa3Hto1kB5oHHJK';

const limit = createLimit(2, 30);

export type PasswordVerdict = 'right' | 'wrong' | typeof overloaded;

export const verifyPassword = async (
  strapi: Core.Strapi,
  password: string,
  hash: string | null,
): Promise<PasswordVerdict> => {
  const { validatePassword } = strapi.plugin('users-permissions').service('user');
  const same = await limit<boolean>(() => validatePassword(password, hash ?? dummyHash));
  if (same === overloaded) return overloaded;
  return same && hash !== null ? 'right' : 'wrong';
};
