import { z } from 'zod';

/** What a file's bytes say about it; nothing here is an editor's word. */
export const fileFactsSchema = z.object({
  /** SHA-256 of the bytes, hex: the file's key in the snapshot. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Short type for people: PDF, DOCX, ZIP, JPEG … */
  type: z.string().min(1),
  sizeBytes: z.coerce.number().int().nonnegative(),
  /** Null where the format has no pages, or a PDF cannot be read. */
  pages: z.number().int().positive().nullable(),
  /** BCP 47; null where the file does not say. */
  language: z.string().nullable(),
  /** Whether a PDF carries a structure tree; null where not a readable PDF. */
  tagged: z.boolean().nullable(),
  /** Document title of a PDF. */
  title: z.string().nullable(),
  /** Why the inside of the file could not be read. */
  problem: z.string().nullable(),
});
export type FileFacts = z.infer<typeof fileFactsSchema>;
