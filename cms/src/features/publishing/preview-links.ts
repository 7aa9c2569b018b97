import { createHmac, randomUUID } from 'node:crypto';
import {
  paths,
  previewLinkLifetimeS,
  previewLoginAddress,
  type PreviewLink,
} from '@netzwerk/shared';
import type { Core, UID } from '@strapi/strapi';
import { environment } from '../../env';
import { addressOf } from '../content-rules/address';
import { queries } from '../snapshot/queries';
import { nameOfRequester } from './name-of-requester';

const publicTypes = Object.values(queries);

/** Where entries without a page of their own are seen. */
const shownAt: Readonly<Record<string, string>> = {
  'api::person.person': paths.contact,
  'api::venue.venue': paths.events,
};

/**
 * Address at which the preview shows the version of an entry that is being edited; null for a type
 * that the website does not know, or an entry that is not there.
 */
export const addressInPreview = async (
  strapi: Core.Strapi,
  entry: { uid: string; documentId: string },
): Promise<string | null> => {
  const type = publicTypes.find(({ uid }) => uid === entry.uid);
  if (!type) return null;
  const uid: UID.ContentType = type.uid;
  const row: Record<string, unknown> | null = await strapi.db.query(uid).findOne({
    where: { documentId: entry.documentId, ...(type.published ? { publishedAt: null } : {}) },
  });
  return row && (addressOf(uid, row) ?? shownAt[uid] ?? paths.home);
};

const encode = (bytes: string | Buffer): string => Buffer.from(bytes).toString('base64url');

/** A link that opens the preview for whoever asks, once and soon. */
export const signPreviewLink = (strapi: Core.Strapi, to: string): string => {
  const link: PreviewLink = {
    to,
    exp: Math.floor(Date.now() / 1000) + previewLinkLifetimeS,
    jti: randomUUID(),
    name: nameOfRequester(strapi) ?? '',
  };
  const body = encode(JSON.stringify(link));
  const signature = createHmac('sha256', environment.PREVIEW_SECRET).update(body).digest();
  return previewLoginAddress(environment.PREVIEW_URL, `${body}.${encode(signature)}`);
};
