import type { Core } from '@strapi/strapi';
import { addressOf } from './address';
import { documentsOf } from './documents';
import { textOf, type Entry } from './model';

const redirectUid = 'api::redirect.redirect';

interface RedirectRow {
  documentId: string;
  from: string;
  to: string;
}

const redirectsWhere = (strapi: Core.Strapi, where: object): Promise<RedirectRow[]> =>
  strapi.db.query(redirectUid).findMany({ where });

/**
 * Makes the old address of something public lead to the new one. Redirects that led to the old
 * address are moved along, and one that started at the new address goes, so that no loop arises.
 */
export const keepOldAddress = async (
  strapi: Core.Strapi,
  uid: string,
  before: Entry,
  after: Entry,
): Promise<void> => {
  const from = addressOf(uid, before);
  const to = addressOf(uid, after);
  if (from === null || to === null || from === to) return;
  const redirects = documentsOf(strapi, redirectUid);
  for (const row of await redirectsWhere(strapi, { from: { $in: [from, to] } })) {
    await redirects.delete({ documentId: row.documentId });
  }
  for (const row of await redirectsWhere(strapi, { to: from })) {
    await redirects.update({ documentId: row.documentId, data: { to } });
  }
  const note = `Von selbst angelegt, weil „${textOf(after.title)}“ eine neue Adresse hat.`;
  await redirects.create({ data: { from, to, permanent: true, note } });
};
