import { z } from 'zod';
import {
  dayStringSchema,
  documentFileSchema,
  documentIdSchema,
  imageSchema,
  instantSchema,
  markdownSchema,
  slugSchema,
} from './fields.ts';

export const guideKindSchema = z.enum([
  'arbeitshilfe',
  'handlungsleitfaden',
  'dokumentation',
  'praesentation',
  'magazin',
]);
export const visibilitySchema = z.enum(['public', 'members']);

/**
 * A guide as the public may know it. For `visibility: members` only title and summary (with kind,
 * date and topics, which place it in lists) are there: `body` and `edition` are null, `files` empty.
 */
export const guideSchema = z.object({
  id: documentIdSchema,
  title: z.string().min(1),
  slug: slugSchema,
  kind: guideKindSchema,
  visibility: visibilitySchema,
  summary: z.string().min(1),
  body: markdownSchema.nullable(),
  files: z.array(documentFileSchema),
  edition: z.string().nullable(),
  publishedOn: dayStringSchema,
  changeNote: z.string().nullable(),
  /** The older guide that this one replaces, when it is published too. */
  supersedesId: documentIdSchema.nullable(),
  topicIds: z.array(documentIdSchema),
  image: imageSchema.nullable(),
  updatedAt: instantSchema,
});
export type Guide = z.infer<typeof guideSchema>;
