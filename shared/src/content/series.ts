import { z } from 'zod';
import { colourSchema, documentIdSchema, markdownSchema, slugSchema } from './fields.ts';

export const seriesKindSchema = z.enum(['theme', 'format']);

/** Themenreihe or Formatreihe: groups events and lends them a colour. */
export const seriesSchema = z.object({
  id: documentIdSchema,
  title: z.string().min(1),
  slug: slugSchema,
  kind: seriesKindSchema,
  colour: colourSchema,
  intro: markdownSchema,
  /** Programme year; null for a series that runs every year. */
  year: z.number().int().nullable(),
  position: z.number().int(),
});
export type Series = z.infer<typeof seriesSchema>;
