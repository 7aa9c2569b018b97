import { z } from 'zod';
import {
  colourSchema,
  dayStringSchema,
  documentIdSchema,
  imageSchema,
  linkSchema,
  markdownSchema,
  slugSchema,
} from './fields.ts';

/** Thema: an instrument or field of inner-city development; its page gathers everything about it. */
export const topicSchema = z.object({
  id: documentIdSchema,
  title: z.string().min(1),
  slug: slugSchema,
  lead: z.string().min(1),
  body: markdownSchema,
  colour: colourSchema,
  position: z.number().int(),
  image: imageSchema.nullable(),
  contactIds: z.array(documentIdSchema),
  lawLinks: z.array(linkSchema),
  fundingLinks: z.array(linkSchema),
  lastReviewedOn: dayStringSchema.nullable(),
  updatedAt: z.iso.datetime({ offset: true }),
});
export type Topic = z.infer<typeof topicSchema>;
