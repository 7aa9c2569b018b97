import { z } from 'zod';
import {
  contactSchema,
  documentIdSchema,
  imageSchema,
  instantSchema,
  markdownSchema,
  slugSchema,
} from './fields.ts';

/** Praxisbeispiel: what one town did, told so that others can take it over. */
export const practiceExampleSchema = z.object({
  id: documentIdSchema,
  title: z.string().min(1),
  slug: slugSchema,
  lead: z.string().min(1),
  problem: markdownSchema,
  measure: markdownSchema,
  cost: z.string().nullable(),
  funding: z.string().nullable(),
  duration: z.string().nullable(),
  transferable: markdownSchema,
  memberId: documentIdSchema.nullable(),
  contact: contactSchema.nullable(),
  topicIds: z.array(documentIdSchema),
  image: imageSchema.nullable(),
  updatedAt: instantSchema,
});
export type PracticeExample = z.infer<typeof practiceExampleSchema>;
