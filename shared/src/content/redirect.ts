import { z } from 'zod';

/** Weiterleitung: an address of before and where it leads now. */
export const redirectSchema = z.object({
  /** Path with leading slash; a query string is part of it when the old address had one. */
  from: z.string().startsWith('/'),
  /** Path of this site or an absolute https address. */
  to: z.string().min(1),
  permanent: z.boolean(),
});
export type Redirect = z.infer<typeof redirectSchema>;
