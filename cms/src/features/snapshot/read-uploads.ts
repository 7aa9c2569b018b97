import type { UploadedImages } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { factsOfFiles } from '../file-facts/facts-of-files';
import type { FoundFile } from './find-file';

/** As many as are prepared in a few minutes; whoever asks for those after the last gets the rest. */
const portion = 100;

/**
 * Images uploaded after file number `after`. `latest` is the number of the last file looked at, so
 * that the next question goes on from there.
 */
export const readUploads = async (strapi: Core.Strapi, after: number): Promise<UploadedImages> => {
  const files: (FoundFile & { id: number })[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({
      select: ['id', 'hash', 'ext', 'name', 'mime'],
      where: { id: { $gt: after } },
      orderBy: { id: 'asc' },
      limit: portion,
    });
  const images = files.filter(({ mime }) => mime.startsWith('image/'));
  const facts = await factsOfFiles(strapi, images);
  return {
    latest: files.at(-1)?.id ?? after,
    images: images.flatMap(({ hash, name }) => {
      const fileKey = facts.get(hash)?.sha256;
      return fileKey === undefined ? [] : [{ fileKey, name }];
    }),
  };
};
