import { z } from 'zod';

/** Strapi's documentId: the identity of an entry that survives every publish. */
export const documentIdSchema = z.string().min(1);

/** Lower-case, umlauts written out (ä → ae), words joined by single hyphens. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Adressteil: nur a–z, 0–9 und einzelne Bindestriche');

/** A calendar day without a time, `YYYY-MM-DD`, as lived in Europe/Berlin. */
export const dayStringSchema = z.iso.date();

/** A moment, ISO 8601 with offset or Z. Shown in Europe/Berlin. */
export const instantSchema = z.iso.datetime({ offset: true });

/** Markdown source. Only the site's one rich-text door turns it into HTML. */
export const markdownSchema = z.string();

/** Names of the palette; the site owns their values for light and dark. */
export const colourSchema = z.enum([
  'ziegel',
  'fluss',
  'park',
  'aubergine',
  'messing',
  'schiefer',
  'petrol',
]);
export type Colour = z.infer<typeof colourSchema>;

export const linkSchema = z.object({
  label: z.string().min(1),
  url: z.string().min(1),
  note: z.string().nullable(),
});
export type Link = z.infer<typeof linkSchema>;

/**
 * An image with its proof of rights. The CMS refuses to publish one without author, source and
 * licence, and without an alternative text unless it is marked decorative.
 */
export const imageSchema = z.object({
  /** Content hash of the original: the name under which the internal file route hands it out. */
  fileKey: z.string().min(1),
  mime: z.string(),
  /** Pixels of the original. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Empty exactly when `decorative`. */
  alternativeText: z.string(),
  decorative: z.boolean(),
  caption: z.string().nullable(),
  author: z.string().min(1),
  source: z.string().min(1),
  licence: z.string().min(1),
  link: z.string().nullable(),
  expiresOn: dayStringSchema.nullable(),
});
export type CreditedImage = z.infer<typeof imageSchema>;

/** The editor's word after a check; never computed. */
export const accessibleSchema = z.enum(['yes', 'partly', 'no', 'unchecked']);

/** A file with what was read from its bytes (`sizeBytes` … `tagged`) and what an editor states. */
export const documentFileSchema = z.object({
  /** Key for the internal file route; null where the public may not have the bytes. */
  fileKey: z.string().min(1).nullable(),
  title: z.string().min(1),
  /** Name to save under, umlauts allowed. */
  fileName: z.string().min(1),
  /** Short type for people: PDF, DOCX, ZIP … */
  type: z.string().min(1),
  sizeBytes: z.number().int().nonnegative(),
  /** Number of pages; null where the format has none. */
  pages: z.number().int().positive().nullable(),
  /** BCP 47 tag from the file; null where the file does not say. */
  language: z.string().nullable(),
  /** Whether the PDF carries a structure tree; null where not a PDF. */
  tagged: z.boolean().nullable(),
  accessible: accessibleSchema,
  accessibleCheckedOn: dayStringSchema.nullable(),
});
export type DocumentFile = z.infer<typeof documentFileSchema>;

/**
 * A film with its captions. The CMS refuses to publish one without captions (WCAG 1.2.2); `duration`
 * is the editor's word, minutes and seconds as in "3:20".
 */
export const videoSchema = z.object({
  title: z.string().min(1),
  /** What is said or signed in it, for who cannot play it. */
  description: z.string().min(1),
  duration: z.string().regex(/^\d{1,3}:[0-5]\d$/, 'Länge: Minuten und Sekunden, z. B. 3:20'),
  fileKey: z.string().min(1),
  fileName: z.string().min(1),
  /** Short type for people: MP4. */
  type: z.string().min(1),
  sizeBytes: z.number().int().nonnegative(),
  /** WebVTT. */
  captions: z.object({ fileKey: z.string().min(1), fileName: z.string().min(1) }),
});
export type Video = z.infer<typeof videoSchema>;

/** Contact details that may be shown: consent was checked where the snapshot is made. */
export const contactSchema = z.object({
  name: z.string().nullable(),
  role: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});
export type Contact = z.infer<typeof contactSchema>;
