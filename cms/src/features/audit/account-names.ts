import type { Core } from '@strapi/strapi';

interface Account {
  id: number;
  firstname: string | null;
  lastname: string | null;
}

/** Names of the office's accounts, looked up when they are shown: the log itself holds numbers. */
export const accountNames = async (
  strapi: Core.Strapi,
  ids: readonly (number | null)[],
): Promise<(id: number | null) => string> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const accounts: Account[] = await strapi.db
    .query('admin::user')
    .findMany({ select: ['id', 'firstname', 'lastname'], where: { id: { $in: wanted } } });
  const names = new Map(
    accounts.map(({ id, firstname, lastname }) => [
      id,
      [firstname, lastname].filter(Boolean).join(' ') || `Konto ${id}`,
    ]),
  );
  return (id) => (id === null ? 'das System' : (names.get(id) ?? `gelöschtes Konto ${id}`));
};
