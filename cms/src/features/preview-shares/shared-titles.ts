import type { Core, UID } from '@strapi/strapi';
import type { ShareRow } from './share-table';

/** Titles of the drafts that links show; null for the whole site and for what is gone. */
export const titlesOfShared = async (
  strapi: Core.Strapi,
  shares: readonly ShareRow[],
): Promise<(share: ShareRow) => string | null> => {
  const titles = new Map<string, string>();
  for (const uid of new Set(shares.map((share) => share.uid))) {
    if (uid === null || !(uid in strapi.contentTypes)) continue;
    const ids = shares.filter((share) => share.uid === uid).map((share) => share.entryDocumentId);
    const rows: { documentId: string; title: string | null }[] = await strapi.db
      .query(uid as UID.ContentType)
      .findMany({
        select: ['documentId', 'title'],
        where: { documentId: { $in: ids }, publishedAt: null },
      });
    for (const { documentId, title } of rows) titles.set(documentId, title ?? 'ohne Titel');
  }
  return ({ entryDocumentId }) =>
    entryDocumentId === null ? null : (titles.get(entryDocumentId) ?? null);
};
