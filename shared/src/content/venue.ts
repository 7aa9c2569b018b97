import { z } from 'zod';
import { documentIdSchema } from './fields.ts';

/** Veranstaltungsort. */
export const venueSchema = z.object({
  id: documentIdSchema,
  name: z.string().min(1),
  street: z.string().nullable(),
  postalCode: z.string().nullable(),
  town: z.string().min(1),
  directions: z.string().nullable(),
  accessibility: z.string().nullable(),
  website: z.string().nullable(),
});
export type Venue = z.infer<typeof venueSchema>;
