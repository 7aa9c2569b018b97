import type { Core, UID } from '@strapi/strapi';
import { addressOf, typesWithAddress } from './address';
import { modelsOf } from './documents';

/** Title of what is published at this address of the site; null where no entry is known to be. */
export const publishedAt = async (strapi: Core.Strapi, address: string): Promise<string | null> => {
  const path = address.replace(/^\/|\/$/g, '');
  const slug = path.split('/').at(-1) ?? '';
  for (const uid of typesWithAddress) {
    const at = uid === 'api::page.page' ? { path } : { slug };
    if (addressOf(uid, at) !== `/${path}/`) continue;
    const { options, attributes } = modelsOf(strapi)(uid);
    const where = {
      ...at,
      ...(options?.draftAndPublish ? { publishedAt: { $notNull: true } } : {}),
      // Who has left the network has no page any more.
      ...('leftOn' in attributes ? { leftOn: { $null: true } } : {}),
    };
    const found: { title?: string; name?: string } | null = await strapi.db
      .query(uid as UID.ContentType)
      .findOne({ select: ['title' in attributes ? 'title' : 'name'], where });
    if (found !== null) return found.title ?? found.name ?? '';
  }
  return null;
};
