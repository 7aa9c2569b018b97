import { z } from 'zod';
import { documentIdSchema, instantSchema } from './content/fields.ts';
import { contentChangesSchema } from './publishing.ts';

/**
 * The link by which somebody without an account looks at drafts on the preview host, for some days.
 *
 * Token as that of a `PreviewLink`, but what is signed begins with {@link shareTokenContext}: neither
 * passes for the other. It names the link and nothing else; what it shows, and whether it still
 * lives, the CMS says each time.
 */
export const shareTokenSchema = z.object({
  /** Identity of the link in the CMS. */
  id: z.uuid(),
  /** First second at which it is over, counted from 1970. */
  exp: z.number().int().positive(),
});
export type ShareToken = z.infer<typeof shareTokenSchema>;
export const shareTokenContext = 'share:';

/** Path on the preview host that takes the token. */
export const sharedPreviewPath = '/vorschau-geteilt';

/** `previewUrl`: origin without a slash at its end. */
export const sharedPreviewAddress = (previewUrl: string, token: string): string =>
  `${previewUrl}${sharedPreviewPath}?token=${token}`;

export const sharedPreviewSchema = z.object({
  /** Who made the link. */
  by: z.string(),
  until: instantSchema,
  /** Where it leads. */
  to: z.string().startsWith('/'),
  /** The one entry that it shows; null: the whole site. */
  only: z.object({ title: z.string(), documentId: documentIdSchema }).nullable(),
  /** The clock of the pages; null: that of the published site. */
  at: instantSchema.nullable(),
  /** Whether drafts that nobody has planned are shown too. */
  unplanned: z.boolean(),
  /** Whether it shows what members see too. */
  members: z.boolean(),
  /** What it changes about the published site. */
  drafts: contentChangesSchema,
});
export type SharedPreview = z.infer<typeof sharedPreviewSchema>;

/** Null: there is no such link, or it is over. */
export const sharedPreviewAnswerSchema = z.object({ share: sharedPreviewSchema.nullable() });
export type SharedPreviewAnswer = z.infer<typeof sharedPreviewAnswerSchema>;

/** What of one entry members would see, as their area asks for it. */
export const memberViewTypeSchema = z.enum(['events', 'guides']);
export type MemberViewType = z.infer<typeof memberViewTypeSchema>;

/** `body` is what the member API would answer; an incomplete draft is none yet. */
export const memberViewAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), body: z.unknown() }),
  z.object({ kind: z.enum(['missing', 'incomplete']) }),
]);
export type MemberViewAnswer = z.infer<typeof memberViewAnswerSchema>;
