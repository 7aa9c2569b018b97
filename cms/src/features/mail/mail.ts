import { z } from 'zod';

const singleLine = z
  .string()
  .trim()
  .min(1)
  .max(250)
  .regex(/^\P{Cc}*$/u, 'no line breaks or control characters');

/**
 * A mail of the product: one recipient, plain text. Nothing that people type can add a header or a
 * second recipient, because both header fields are single lines and `to` is one bare address.
 */
export const mailSchema = z.strictObject({
  to: z.email().max(254),
  subject: singleLine,
  text: z.string().min(1).max(50_000),
  /** What the mail is for, e.g. `password-reset`; stands in logs and file names. */
  kind: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
});
export type Mail = z.infer<typeof mailSchema>;
