import { z } from 'zod';
import { instantSchema, siteSnapshotSchema } from '@netzwerk/shared';

const sourceSchema = z.object({
  width: z.number().int().positive(),
  src: z.string().startsWith('/media/'),
});

/** Variants of one image, each list in rising width. */
export const preparedImageSchema = z.object({
  /** Pixels of the largest variant: what `width` and `height` of the `img` say. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  sources: z.object({
    avif: z.array(sourceSchema),
    webp: z.array(sourceSchema),
    jpeg: z.array(sourceSchema).min(1),
  }),
});
export type PreparedImage = z.infer<typeof preparedImageSchema>;

/**
 * The file the publisher writes and the site is made of: nothing else is read while rendering.
 * `media` and `documents` hold an entry for every `fileKey` the snapshot names, `documentTexts` for
 * those whose text could be read.
 */
export const buildInputSchema = z.object({
  snapshot: siteSnapshotSchema,
  /** The one clock of a build: decides what is upcoming and what is past. */
  now: instantSchema,
  /** Origin without a slash at its end. */
  publicUrl: z.url().regex(/[^/]$/, 'ohne Schrägstrich am Ende'),
  media: z.record(z.string(), preparedImageSchema),
  documents: z.record(z.string(), z.string().startsWith('/dokumente/')),
  documentTexts: z.record(z.string(), z.string()).default({}),
});
export type BuildInput = z.infer<typeof buildInputSchema>;
