import { dayStringSchema, accessibleSchema, type MemberFile } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { formatFileId } from './file-id';

/** A media entry as the Document Service populates it. */
export const mediaSchema = z.object({
  documentId: z.string(),
  name: z.string(),
  hash: z.string(),
  ext: z.string().nullable(),
  mime: z.string(),
  /** Strapi keeps kilobytes with two decimals. */
  size: z.coerce.number(),
});
export type Media = z.infer<typeof mediaSchema>;

/** A file of a guide or a document of an event. */
export const attachedFileSchema = z.object({
  title: z.string(),
  file: mediaSchema.nullable(),
  accessible: accessibleSchema,
  accessibleCheckedOn: dayStringSchema.nullable(),
});
export type AttachedFile = z.infer<typeof attachedFileSchema>;

/** Only what an answer shows: addresses of files and their formats never leave the CMS. */
export const attachedFilePopulate = {
  populate: { file: { fields: ['name', 'hash', 'ext', 'mime', 'size'] } },
};

const factsSchema = z.object({
  fileHash: z.string(),
  sizeBytes: z.coerce.number().nullable(),
  pages: z.number().nullable(),
  language: z.string().nullable(),
  tagged: z.boolean().nullable(),
});
export type FileFacts = ReadonlyMap<string, z.infer<typeof factsSchema>>;

export const readFileFacts = async (
  strapi: Core.Strapi,
  attached: readonly AttachedFile[],
): Promise<FileFacts> => {
  const hashes = attached.flatMap(({ file }) => (file ? [file.hash] : []));
  const rows: unknown = await strapi.db
    .query('api::file-facts.file-facts')
    .findMany({ where: { fileHash: { $in: hashes } } });
  return new Map(
    z
      .array(factsSchema)
      .parse(rows)
      .map((facts) => [facts.fileHash, facts]),
  );
};

const extensionOf = (file: Media): string => (file.ext ?? '').replace(/^\./, '');

export const presentFile = (
  owner: 'guide' | 'event',
  ownerId: string,
  attached: AttachedFile,
  facts: FileFacts,
): MemberFile[] => {
  const { file } = attached;
  if (!file) return [];
  const known = facts.get(file.hash);
  return [
    {
      fileId: formatFileId({ owner, ownerId, mediaId: file.documentId }),
      title: attached.title,
      fileName: file.name,
      type: extensionOf(file).toUpperCase() || 'Datei',
      sizeBytes: known?.sizeBytes ?? Math.round(file.size * 1000),
      pages: known?.pages ?? null,
      language: known?.language ?? null,
      tagged: known?.tagged ?? null,
      accessible: attached.accessible,
      accessibleCheckedOn: attached.accessibleCheckedOn,
    },
  ];
};
