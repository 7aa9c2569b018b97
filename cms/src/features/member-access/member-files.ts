import { dayStringSchema, accessibleSchema, type MemberFile } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { factsOfFiles } from '../file-facts/facts-of-files';
import type { FileFacts } from '../file-facts/file-facts';
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

export type FactsByHash = ReadonlyMap<string, FileFacts>;

export const factsOfAttached = (
  strapi: Core.Strapi,
  attached: readonly AttachedFile[],
): Promise<FactsByHash> =>
  factsOfFiles(
    strapi,
    attached.flatMap(({ file }) => (file ? [file] : [])),
  );

export const presentFile = (
  owner: 'guide' | 'event',
  ownerId: string,
  attached: AttachedFile,
  facts: FactsByHash,
): MemberFile[] => {
  const { file } = attached;
  if (!file) return [];
  const known = facts.get(file.hash);
  return [
    {
      fileId: formatFileId({ owner, ownerId, mediaId: file.documentId }),
      title: attached.title,
      fileName: file.name,
      type: known?.type ?? 'Datei',
      sizeBytes: known?.sizeBytes ?? Math.round(file.size * 1000),
      pages: known?.pages ?? null,
      language: known?.language ?? null,
      tagged: known?.tagged ?? null,
      accessible: attached.accessible,
      accessibleCheckedOn: attached.accessibleCheckedOn,
    },
  ];
};
