import { z } from 'zod';
import {
  contactSchema,
  dayStringSchema,
  documentIdSchema,
  imageSchema,
  markdownSchema,
  slugSchema,
} from './fields.ts';

export const memberKindSchema = z.enum(['municipality', 'institution', 'partner']);

/** Mitglied: an organisation, never a person. */
export const memberSchema = z.object({
  id: documentIdSchema,
  name: z.string().min(1),
  slug: slugSchema,
  kind: memberKindSchema,
  /** Amtlicher Gemeindeschlüssel, eight digits; null for institutions and partners. */
  ags: z
    .string()
    .regex(/^\d{8}$/)
    .nullable(),
  /** Kreis, or null for a kreisfreie Stadt and for institutions. */
  district: z.string().nullable(),
  /** Regierungsbezirk. */
  governmentDistrict: z.string().nullable(),
  population: z.number().int().positive().nullable(),
  populationAsOf: dayStringSchema.nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  joinedOn: dayStringSchema.nullable(),
  leftOn: dayStringSchema.nullable(),
  /** Day for which membership is known from a source. */
  recordAsOf: dayStringSchema.nullable(),
  website: z.string().nullable(),
  profile: markdownSchema.nullable(),
  logo: imageSchema.nullable(),
  contacts: z.array(contactSchema),
});
export type Member = z.infer<typeof memberSchema>;
