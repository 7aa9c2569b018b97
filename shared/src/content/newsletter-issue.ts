import { z } from 'zod';
import { dayStringSchema, documentIdSchema, instantSchema, slugSchema } from './fields.ts';

/** Plain text, because the same words stand in a mail: paragraphs are divided by an empty line. */
export const newsletterSectionSchema = z.object({
  title: z.string().min(1),
  text: z.string().min(1),
  /** Address of this site or another; null where there is nothing more to read. */
  link: z.string().nullable(),
});
export type NewsletterSection = z.infer<typeof newsletterSectionSchema>;

/** Ausgabe: one newsletter, as it was sent. */
export const newsletterIssueSchema = z.object({
  id: documentIdSchema,
  title: z.string().min(1),
  slug: slugSchema,
  lead: z.string().min(1),
  issuedOn: dayStringSchema,
  sections: z.array(newsletterSectionSchema),
  /** Empty: for everybody. */
  topicIds: z.array(documentIdSchema),
  updatedAt: instantSchema,
});
export type NewsletterIssue = z.infer<typeof newsletterIssueSchema>;
