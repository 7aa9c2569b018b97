import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { shareUid } from './share-uid';

export const shareTable = (strapi: Core.Strapi) => strapi.db.query(shareUid);

/** As stored. */
export const shareRowSchema = z.object({
  id: z.number().int(),
  /** What the link names. */
  shareKey: z.uuid(),
  /** The one entry that it shows; null of both: the whole site. */
  uid: z.string().nullable(),
  entryDocumentId: z.string().nullable(),
  purpose: z.string(),
  /** The clock of the pages; null: now. */
  shownAt: z.coerce.date().nullable(),
  /** Whether drafts are shown that nobody has planned. */
  unplanned: z.boolean(),
  /** Whether it shows what members see of an event or guide; null of links from before that could be. */
  showsMembers: z
    .boolean()
    .nullable()
    .transform((shows) => shows === true),
  madeAt: z.coerce.date(),
  madeById: z.number().int().nullable(),
  until: z.coerce.date(),
  withdrawnAt: z.coerce.date().nullable(),
});
export type ShareRow = z.infer<typeof shareRowSchema>;

export const isAlive = ({ until, withdrawnAt }: ShareRow, now: Date): boolean =>
  withdrawnAt === null && until > now;

export const readShares = async (strapi: Core.Strapi, where: object = {}): Promise<ShareRow[]> =>
  z
    .array(shareRowSchema)
    .parse(await shareTable(strapi).findMany({ where, orderBy: { id: 'desc' } }));
