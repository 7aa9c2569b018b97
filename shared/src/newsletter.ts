import { z } from 'zod';
import { documentIdSchema } from './content/fields.ts';

/**
 * What somebody agrees to with the form, by version: the version is stored with each consent, so that
 * a changed text needs a new entry and never changes an old one (Art. 7 Abs. 1 DSGVO).
 */
export const newsletterConsents = {
  '2026-11':
    'Ich möchte den Newsletter des Netzwerks Innenstadt NRW zu den gewählten Themen per E-Mail bekommen. Ich kann ihn jederzeit mit einem Klick abbestellen.',
} as const;
export type ConsentVersion = keyof typeof newsletterConsents;
export const newsletterConsentVersion: ConsentVersion = '2026-11';

/** So long a link to confirm with holds; the mail and the privacy page say the same. */
export const newsletterConfirmDays = 3;
/** So long after it was asked for, a subscription that nobody confirmed is deleted. */
export const newsletterUnconfirmedDays = 7;
/** Full calendar years after the year of its end for which the proof of a consent is kept. */
export const newsletterProofYears = 3;

/** Stands in the links of every mail; who has it may confirm, choose and end, and nothing else. */
export const newsletterAccessSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

const topicIds = z.array(documentIdSchema).max(50);

/** What the gateway sends to the CMS: `POST /api/newsletter` → {@link newsletterAnswerSchema}. */
export const newsletterOrderSchema = z.discriminatedUnion('order', [
  z.strictObject({
    order: z.literal('subscribe'),
    /** Drawn with the form: however often it is sent, one mail goes out. */
    key: z.uuid(),
    email: z.string().max(1000),
    topicIds,
  }),
  z.strictObject({ order: z.literal('look'), access: newsletterAccessSchema }),
  z.strictObject({ order: z.literal('confirm'), access: newsletterAccessSchema }),
  z.strictObject({ order: z.literal('choose'), access: newsletterAccessSchema, topicIds }),
  z.strictObject({ order: z.literal('end'), access: newsletterAccessSchema }),
]);
export type NewsletterOrder = z.infer<typeof newsletterOrderSchema>;

export const newsletterAnswerSchema = z.discriminatedUnion('outcome', [
  /** `asked` is the answer for every valid address: nobody learns who is subscribed. */
  z.object({ outcome: z.enum(['asked', 'confirmed', 'chosen', 'ended']) }),
  z.object({ outcome: z.literal('found'), topicIds: z.array(documentIdSchema) }),
  z.object({
    outcome: z.literal('invalid'),
    problems: z.array(z.object({ field: z.literal('email'), message: z.string() })).min(1),
  }),
  z.object({ outcome: z.enum(['expired', 'unknown', 'too-many', 'refused']) }),
]);
export type NewsletterAnswer = z.infer<typeof newsletterAnswerSchema>;
