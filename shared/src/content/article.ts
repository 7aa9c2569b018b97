import { z } from 'zod';
import {
  dayStringSchema,
  documentIdSchema,
  imageSchema,
  instantSchema,
  markdownSchema,
  slugSchema,
} from './fields.ts';

/** Meldung: dated news of the network. */
export const articleSchema = z.object({
  id: documentIdSchema,
  title: z.string().min(1),
  slug: slugSchema,
  lead: z.string().min(1),
  body: markdownSchema,
  publishedOn: dayStringSchema,
  topicIds: z.array(documentIdSchema),
  contactId: documentIdSchema.nullable(),
  image: imageSchema.nullable(),
  updatedAt: instantSchema,
});
export type Article = z.infer<typeof articleSchema>;
