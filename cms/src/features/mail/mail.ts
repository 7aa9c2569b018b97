import { z } from 'zod';

const singleLine = z
  .string()
  .trim()
  .min(1)
  .max(250)
  .regex(/^\P{Cc}*$/u, 'no line breaks or control characters');

/**
 * A mail of the product: one recipient, plain text and, where it has much to show, HTML beside it. Nothing that people type can add a header or a
 * second recipient, because both header fields are single lines and `to` is one bare address.
 */
export const mailSchema = z.strictObject({
  to: z.email().max(254),
  subject: singleLine,
  text: z.string().min(1).max(50_000),
  /** The same as `text`. No picture and no address in it tells who has read it. */
  html: z.string().min(1).max(200_000).optional(),
  /** Of a newsletter: ends it with one `POST` and nothing else asked (RFC 8058). */
  unsubscribeUrl: z
    .string()
    .regex(/^https?:\/\/[\w.:-]+\/[\w./?=&%~-]*$/)
    .optional(),
  /** What the mail is for, e.g. `password-reset`; stands in logs and file names. */
  kind: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
});
export type Mail = z.infer<typeof mailSchema>;
