import type { Core } from '@strapi/strapi';
import { factsOfFiles } from '../file-facts/facts-of-files';
import type { StoredFile } from '../private-files/stored-file';

export interface FoundFile extends StoredFile {
  name: string;
  mime: string;
}

/** Images carry nothing that their entry would keep from the public; documents may be for members. */
const isImage = ({ mime }: FoundFile): boolean => mime.startsWith('image/');

/** Whether an entry, published or a draft, offers a document to everybody. */
const isOffered = async (strapi: Core.Strapi, hash: string): Promise<boolean> => {
  const guide: unknown = await strapi.db
    .query('api::guide.guide')
    .findOne({ select: ['id'], where: { visibility: 'public', files: { file: { hash } } } });
  if (guide) return true;
  const event: unknown = await strapi.db.query('api::event.event').findOne({
    select: ['id'],
    where: { audience: 'public', documents: { visibility: 'public', file: { hash } } },
  });
  if (event) return true;
  const page: unknown = await strapi.db.query('api::page.page').findOne({
    select: ['id'],
    where: { $or: [{ video: { file: { hash } } }, { video: { captions: { hash } } }] },
  });
  return Boolean(page);
};

/**
 * The stored file with these bytes (SHA-256 as hex), if it is one that a snapshot, its changes,
 * drafts or uploads may name. Null for anything else, so that no file of members goes this way.
 */
export const findFile = async (strapi: Core.Strapi, fileKey: string): Promise<FoundFile | null> => {
  const known: { fileHash: string }[] = await strapi.db
    .query('api::file-facts.file-facts')
    .findMany({ select: ['fileHash'], where: { sha256: fileKey } });
  const files: FoundFile[] = await strapi.db.query('plugin::upload.file').findMany({
    select: ['hash', 'ext', 'name', 'mime'],
    where: { hash: { $in: known.map(({ fileHash }) => fileHash) } },
  });
  // Bytes may have been replaced since they were read.
  const facts = await factsOfFiles(strapi, files);
  for (const file of files) {
    if (facts.get(file.hash)?.sha256 !== fileKey) continue;
    if (isImage(file) || (await isOffered(strapi, file.hash))) return file;
  }
  return null;
};
