import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { versionUid } from './version-uid';

export const versionTable = (strapi: Core.Strapi) => strapi.db.query(versionUid);

const moment = z.coerce.date();

/** As stored, without the content, which can be long. */
export const versionLineSchema = z.object({
  id: z.number().int(),
  uid: z.string(),
  entryDocumentId: z.string(),
  kind: z.enum(['live', 'draft']),
  title: z.string().nullable(),
  contentHash: z.string(),
  madeAt: moment,
  madeBy: z.number().int().nullable(),
  endedAt: moment.nullable(),
  endedBy: z.number().int().nullable(),
  endReason: z.enum(['replaced', 'taken-down', 'deleted']).nullable(),
  entryDeletedAt: moment.nullable(),
});
export type VersionLine = z.infer<typeof versionLineSchema>;

export const versionSchema = versionLineSchema.extend({
  content: z.record(z.string(), z.unknown()),
});
export type Version = z.infer<typeof versionSchema>;

const lineFields = Object.keys(versionLineSchema.shape);

/** Versions of one entry, newest first. */
export const readLines = async (
  strapi: Core.Strapi,
  entry: { uid: string; documentId: string },
): Promise<VersionLine[]> =>
  z.array(versionLineSchema).parse(
    await versionTable(strapi).findMany({
      select: lineFields,
      where: { uid: entry.uid, entryDocumentId: entry.documentId },
      orderBy: { id: 'desc' },
    }),
  );

export const readVersion = async (strapi: Core.Strapi, id: number): Promise<Version | null> => {
  const row: unknown = await versionTable(strapi).findOne({ where: { id } });
  return row === null ? null : versionSchema.parse(row);
};

/** Newest version of each deleted entry, as it was at its deletion. */
export const readDeleted = async (strapi: Core.Strapi): Promise<VersionLine[]> =>
  z.array(versionLineSchema).parse(
    await versionTable(strapi).findMany({
      select: lineFields,
      where: { entryDeletedAt: { $notNull: true }, kind: 'draft', endReason: 'deleted' },
      orderBy: { id: 'desc' },
    }),
  );
