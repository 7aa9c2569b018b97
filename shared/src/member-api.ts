import { z } from 'zod';
import { dayStringSchema, documentFileSchema, documentIdSchema } from './content/fields.ts';
import { eventDetailsSchema, eventSchema } from './content/event.ts';
import { guideKindSchema, visibilitySchema } from './content/guide.ts';
import { venueSchema } from './content/venue.ts';

/**
 * The member area's runtime interface, all below `/api/member/`:
 *
 * | route | body → answer |
 * | --- | --- |
 * | `POST login` | {@link loginSchema} → {@link sessionSchema}, refresh cookie set |
 * | `POST refresh` | – → {@link sessionSchema}; 401 when nobody is logged in |
 * | `POST logout` | – → 204, cookie cleared, session ended |
 * | `POST forgot-password` | {@link forgotPasswordSchema} → 202 always |
 * | `POST reset-password` | {@link resetPasswordSchema} → 204, or 400 with an outcome |
 * | `GET guides` | → {@link memberGuideListSchema} |
 * | `GET guides/<id>` | → {@link memberGuideSchema} |
 * | `GET events` | → {@link memberEventListSchema} |
 * | `GET events/<id>` | → {@link memberEventSchema} |
 * | `POST downloads` | {@link downloadRequestSchema} → {@link downloadLinkSchema} |
 * | `GET downloads/<token>/<fileName>` | the bytes, with Range |
 *
 * Errors are `{ error: { code, message } }` with a code of {@link memberErrorCodeSchema} and a German
 * message. All but login, refresh and the password routes want `Authorization: Bearer <accessToken>`.
 */
export const memberErrorCodeSchema = z.enum([
  'invalid-input',
  'wrong-credentials',
  'too-many-attempts',
  'not-logged-in',
  'token-expired',
  'weak-password',
  'not-found',
  'link-expired',
  'unavailable',
]);
export type MemberErrorCode = z.infer<typeof memberErrorCodeSchema>;

export const memberErrorSchema = z.object({
  error: z.object({ code: memberErrorCodeSchema, message: z.string() }),
});

/** bcrypt reads 72 bytes; more would be cut off in silence. */
const passwordBytes = (value: string) => encodeURIComponent(value).replace(/%../g, '.').length;
export const newPasswordSchema = z
  .string()
  .min(12, 'Das Passwort braucht mindestens 12 Zeichen.')
  .refine((value) => passwordBytes(value) <= 72, 'Das Passwort ist zu lang (höchstens 72 Byte).');

export const loginSchema = z.strictObject({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(200),
});
export const forgotPasswordSchema = z.strictObject({ email: z.email().max(254) });
export const resetPasswordSchema = z.strictObject({
  token: z.string().min(20).max(200),
  password: newPasswordSchema,
});

export const memberRoleSchema = z.enum(['contact', 'colleague']);
export const sessionSchema = z.object({
  /** Lives in memory only, ten minutes at most. */
  accessToken: z.string().min(1),
  expiresInSeconds: z.number().int().positive(),
  user: z.object({
    displayName: z.string(),
    memberName: z.string().nullable(),
    role: memberRoleSchema,
  }),
});
export type Session = z.infer<typeof sessionSchema>;

export const topicReferenceSchema = z.object({ id: documentIdSchema, title: z.string() });

/** As a document of the public site, with an id to ask a download link for instead of a key. */
export const memberFileSchema = documentFileSchema.omit({ fileKey: true }).extend({
  fileId: z.string().min(1),
});
export type MemberFile = z.infer<typeof memberFileSchema>;

export const memberGuideSummarySchema = z.object({
  id: documentIdSchema,
  title: z.string(),
  slug: z.string(),
  kind: guideKindSchema,
  visibility: visibilitySchema,
  summary: z.string(),
  edition: z.string().nullable(),
  publishedOn: dayStringSchema,
  topics: z.array(topicReferenceSchema),
  files: z.array(memberFileSchema),
});
export type MemberGuideSummary = z.infer<typeof memberGuideSummarySchema>;

export const memberGuideSchema = memberGuideSummarySchema.extend({
  changeNote: z.string().nullable(),
  /** Sanitised HTML, made by the same rich-text rules as the public site. */
  bodyHtml: z.string(),
});
export type MemberGuide = z.infer<typeof memberGuideSchema>;

export const memberGuideListSchema = z.object({ guides: z.array(memberGuideSummarySchema) });

export const memberEventSummarySchema = eventSchema
  .pick({
    id: true,
    title: true,
    slug: true,
    format: true,
    mode: true,
    state: true,
    town: true,
    lead: true,
    audience: true,
  })
  .extend({
    start: eventSchema.shape.parts.element.shape.start,
    end: eventSchema.shape.parts.element.shape.end,
  });
export type MemberEventSummary = z.infer<typeof memberEventSummarySchema>;

export const memberEventListSchema = z.object({ events: z.array(memberEventSummarySchema) });

export const memberEventSchema = memberEventSummarySchema.extend({
  stateNotice: z.string().nullable(),
  bodyHtml: z.string(),
  reviewHtml: z.string().nullable(),
  parts: eventSchema.shape.parts,
  venues: z.array(venueSchema),
  programme: eventDetailsSchema.shape.programme,
  speakers: eventDetailsSchema.shape.speakers,
  documents: z.array(memberFileSchema),
  placeAccessibility: z.string().nullable(),
  onlineAccess: z.string().nullable(),
  feeText: z.string().nullable(),
  registration: eventSchema.shape.registration,
  contact: z
    .object({
      name: z.string(),
      role: z.string().nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
    })
    .nullable(),
});
export type MemberEvent = z.infer<typeof memberEventSchema>;

export const downloadRequestSchema = z.strictObject({ fileId: z.string().min(1).max(200) });
export const downloadLinkSchema = z.object({
  url: z.string(),
  expiresInSeconds: z.number().int().positive(),
});
export type DownloadLink = z.infer<typeof downloadLinkSchema>;
