import { dayStringSchema } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { issueUid } from './newsletter-uids';

const issueRowSchema = z.object({
  documentId: z.string(),
  title: z.string().min(1),
  slug: z.string().min(1),
  lead: z.string().min(1),
  issuedOn: dayStringSchema,
  sections: z
    .array(
      z.object({
        title: z.string().min(1),
        text: z.string().min(1),
        link: z.string().nullable(),
      }),
    )
    .min(1),
  topics: z.array(z.object({ documentId: z.string() })),
});
export type Issue = z.infer<typeof issueRowSchema>;

/** One version of an issue; null where it is not there or not complete. */
export const readIssue = async (
  strapi: Core.Strapi,
  documentId: string,
  version: 'draft' | 'published',
): Promise<Issue | null> => {
  const row: unknown = await strapi.db.query(issueUid).findOne({
    where: { documentId, publishedAt: version === 'draft' ? { $null: true } : { $notNull: true } },
    populate: { sections: true, topics: { select: ['documentId'] } },
  });
  const issue = issueRowSchema.safeParse(row);
  return issue.success ? issue.data : null;
};
