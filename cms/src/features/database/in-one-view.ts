import type { Core } from '@strapi/strapi';
import { environment } from '../../env';

/** Reads as if nobody wrote meanwhile: everything belongs to one moment. */
export const inOneView = async <Result>(
  strapi: Core.Strapi,
  read: () => Promise<Result>,
): Promise<Result> =>
  strapi.db.transaction(async ({ trx }) => {
    // SQLite shows every transaction one state; PostgreSQL would show each statement the newest.
    if (environment.DATABASE_CLIENT === 'postgres') {
      await trx.raw('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    }
    return read();
  });
