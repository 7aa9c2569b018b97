import { downloadRequestSchema, type DownloadLink } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { environment } from '../../env';
import { sendFile } from '../private-files/send-file';
import { storedName, storedPath } from '../private-files/stored-file';
import { downloadLinkSeconds, readDownload, signDownload } from './download-link';
import { parseFileId } from './file-id';
import { findActiveAccount } from './find-account';
import { attachedFilePopulate, attachedFileSchema, type Media } from './member-files';
import { refuse } from './member-context';
import type { Handle, MemberRequest, SignedInRequest } from './member-request';
import { findSession } from './store-sessions';

const guideSchema = z.object({ files: z.array(attachedFileSchema) });
const eventSchema = z.object({ documents: z.array(attachedFileSchema) });

/** The file as long as a published guide or event carries it, else null. */
const findPublishedFile = async (strapi: Core.Strapi, fileId: string): Promise<Media | null> => {
  const reference = parseFileId(fileId);
  if (!reference) return null;
  const { owner, ownerId: documentId, mediaId } = reference;
  const raw: unknown =
    owner === 'guide'
      ? await strapi.documents('api::guide.guide').findOne({
          documentId,
          status: 'published',
          fields: ['title'],
          populate: { files: attachedFilePopulate },
        })
      : await strapi.documents('api::event.event').findOne({
          documentId,
          status: 'published',
          fields: ['title'],
          populate: { documents: attachedFilePopulate },
        });
  if (!raw) return null;
  const attached =
    owner === 'guide' ? guideSchema.parse(raw).files : eventSchema.parse(raw).documents;
  return attached.find(({ file }) => file?.documentId === mediaId)?.file ?? null;
};

export const createDownloadLink: Handle<SignedInRequest> = async (request) => {
  const { strapi, context, now, session, account } = request;
  const input = downloadRequestSchema.safeParse(context.request.body);
  if (!input.success) return refuse('invalid-input');
  const { fileId } = input.data;
  const file = await findPublishedFile(strapi, fileId);
  if (!file) return refuse('not-found');
  const grant = { fileId, sessionKey: session.sessionKey, userId: account.id };
  const token = signDownload(environment.FILE_LINK_SECRET, grant, now);
  const body: DownloadLink = {
    url: `/api/member/downloads/${token}/${encodeURIComponent(file.name)}`,
    expiresInSeconds: downloadLinkSeconds,
  };
  return { status: 200, body };
};

/**
 * The link alone is not enough: the login that asked for it must still run, its account be active
 * and the file be published. A forged link and a missing file look the same.
 */
export const streamDownload: Handle<MemberRequest> = async ({ strapi, context, now }) => {
  const reading = readDownload(environment.FILE_LINK_SECRET, String(context.params.token), now);
  if (reading.outcome === 'expired') return refuse('link-expired');
  if (reading.outcome === 'invalid') return refuse('not-found');
  const { fileId, sessionKey, userId } = reading.grant;
  const session = await findSession(strapi, sessionKey, now);
  const account = await findActiveAccount(strapi, userId);
  if (!session || !account || session.userId !== account.id) return refuse('not-logged-in');
  const file = await findPublishedFile(strapi, fileId);
  if (!file) return refuse('not-found');
  const path = storedPath(strapi, storedName(file));
  const sent = await sendFile(context, { path, fileName: file.name, mime: file.mime });
  return sent ? null : refuse('not-found');
};
