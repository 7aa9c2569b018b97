import type { Core } from '@strapi/strapi';
import { addressOf, calendarOf, feedOf } from './address';
import { addressMoves } from './check-redirect-way';
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

/** An address as it may stand in a redirect: the gateway takes it with and without its slash. */
const spellings = (address: string): string[] => [address, address.replace(/\/$/, '')];

const removeFrom = async (strapi: Core.Strapi, addresses: readonly string[]): Promise<void> => {
  const from = { $in: addresses.flatMap(spellings) };
  for (const { documentId } of await redirectsWhere(strapi, { from })) {
    await documentsOf(strapi, redirectUid).delete({ documentId });
  }
};

const lead = async (
  strapi: Core.Strapi,
  move: { from: string; to: string; title: string },
): Promise<void> => {
  const { from, to, title } = move;
  const redirects = documentsOf(strapi, redirectUid);
  await removeFrom(strapi, [from]);
  for (const { documentId } of await redirectsWhere(strapi, { to: { $in: spellings(from) } })) {
    await redirects.update({ documentId, data: { to } });
  }
  const note = `Von selbst angelegt, weil „${title}“ eine neue Adresse hat.`;
  await redirects.create({ data: { from, to, permanent: true, note } });
};

/**
 * Makes the old address of something public lead to the new one, its calendar's and feed's as well. Redirects
 * that led to the old address are moved along. Whatever is public has its address for itself: a
 * redirect that started there goes, so that no loop arises. `before`: null for what was not public.
 */
export const keepOldAddress = async (
  strapi: Core.Strapi,
  uid: string,
  before: Entry | null,
  after: Entry,
): Promise<void> => {
  for (const address of [addressOf, calendarOf, feedOf]) {
    const to = address(uid, after);
    if (to === null) continue;
    await removeFrom(strapi, [to]);
    const from = before && address(uid, before);
    if (from !== null && from !== to) {
      const move = { from, to, title: textOf(after.title) || textOf(after.name) };
      await addressMoves.run(true, () => lead(strapi, move));
    }
  }
};
