import { z } from 'zod';
import { documentIdSchema } from './fields.ts';

/** Person: an Ansprechperson of the office or a regular speaker; only what may be public. */
export const personSchema = z.object({
  id: documentIdSchema,
  name: z.string().min(1),
  role: z.string().nullable(),
  organisation: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** What to ask this person about, for the contact page. */
  responsibleFor: z.string().nullable(),
  /** Belongs to the office. */
  office: z.boolean(),
  position: z.number().int(),
});
export type Person = z.infer<typeof personSchema>;
