import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { userUid } from './find-account';
import { endSessionsOfUser } from './store-sessions';

const idSchema = z.object({ id: z.number() });

const idsWhere = async (strapi: Core.Strapi, where: unknown): Promise<number[]> => {
  const rows: unknown = await strapi.db.query(userUid).findMany({ where, select: ['id'] });
  return z
    .array(idSchema)
    .parse(rows)
    .map((row) => row.id);
};

/** Whoever sets a password or blocks an account wants the logins made before to end. */
const endsSessions = (data: unknown): boolean => {
  const change = z.object({ password: z.unknown(), blocked: z.unknown() }).partial().parse(data);
  return change.password !== undefined || change.blocked === true;
};

/**
 * Below the Document Service, so that every way is covered: the office in the admin, bulk actions,
 * a password set through a link, scripts.
 */
export const endSessionsOnChange = (strapi: Core.Strapi): void => {
  const endWhere = async (where: unknown) => {
    for (const id of await idsWhere(strapi, where)) await endSessionsOfUser(strapi, id);
  };
  strapi.db.lifecycles.subscribe({
    models: [userUid],
    async afterUpdate({ params, result }) {
      if (endsSessions(params.data ?? {})) {
        await endSessionsOfUser(strapi, idSchema.parse(result).id);
      }
    },
    async afterUpdateMany({ params }) {
      if (endsSessions(params.data ?? {})) await endWhere(params.where);
    },
    async beforeDelete({ params }) {
      await endWhere(params.where);
    },
    async beforeDeleteMany({ params }) {
      await endWhere(params.where);
    },
  });
};
