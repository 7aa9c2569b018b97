import { z } from 'zod';
import {
  dayStringSchema,
  documentIdSchema,
  imageSchema,
  instantSchema,
  linkSchema,
  markdownSchema,
  videoSchema,
} from './fields.ts';

/** Path of an editorial page without slashes at its ends, e.g. `netzwerk/kurzportraet`. */
export const pagePathSchema = z
  .string()
  .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/, 'Adresse: nur a–z, 0–9, Bindestrich und Schrägstrich');

/**
 * Seite: editorial text at a fixed address. Some addresses are section fronts (`themen`,
 * `veranstaltungen` …): there the page gives title, lead and introduction of the list.
 */
export const pageSchema = z.object({
  id: documentIdSchema,
  title: z.string().min(1),
  path: pagePathSchema,
  lead: z.string(),
  body: markdownSchema,
  contactIds: z.array(documentIdSchema),
  links: z.array(linkSchema),
  image: imageSchema.nullable(),
  video: videoSchema.nullable(),
  lastReviewedOn: dayStringSchema.nullable(),
  updatedAt: instantSchema,
});
export type Page = z.infer<typeof pageSchema>;
