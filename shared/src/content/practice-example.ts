import { z } from 'zod';
import {
  contactSchema,
  documentIdSchema,
  imageSchema,
  instantSchema,
  markdownSchema,
  slugSchema,
} from './fields.ts';

/** Where most of the money came from. */
export const fundingKindSchema = z.enum([
  'urban-development',
  'disposal-fund',
  'state-programme',
  'federal-or-eu',
  'own-means',
  'private-means',
]);
export type FundingKind = z.infer<typeof fundingKindSchema>;

/** Inhabitants of the town, in the classes of the Bundesinstitut für Bau-, Stadt- und Raumforschung. */
export const townSizeSchema = z.enum(['below-20000', 'below-50000', 'below-100000', 'from-100000']);
export type TownSize = z.infer<typeof townSizeSchema>;

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
  fundingKind: fundingKindSchema.nullable(),
  duration: z.string().nullable(),
  transferable: markdownSchema,
  /** Null where it follows from the member, or is not said. */
  townSize: townSizeSchema.nullable(),
  memberId: documentIdSchema.nullable(),
  contact: contactSchema.nullable(),
  topicIds: z.array(documentIdSchema),
  image: imageSchema.nullable(),
  updatedAt: instantSchema,
});
export type PracticeExample = z.infer<typeof practiceExampleSchema>;
