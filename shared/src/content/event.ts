import { z } from 'zod';
import {
  dayStringSchema,
  documentFileSchema,
  documentIdSchema,
  imageSchema,
  instantSchema,
  markdownSchema,
  slugSchema,
} from './fields.ts';

export const eventFormatSchema = z.enum([
  'erfahrungsaustausch',
  'arbeitsgruppe',
  'fachexkursion',
  'besichtigung',
  'fachtagung',
  'netzwerkaustausch',
  'innenstadtgespraech',
  'seminar',
  'mitgliederversammlung',
]);
export const audienceSchema = z.enum(['members', 'public']);
export const eventModeSchema = z.enum(['on-site', 'online', 'hybrid']);
export const eventStateSchema = z.enum(['scheduled', 'postponed', 'cancelled']);

export const eventPartSchema = z.object({
  /** UUID given at creation: publishing clones components under new ids, so seats count by this. */
  key: z.uuid(),
  /** Null where the event has one nameless part, and always in the public half of a members' event. */
  title: z.string().nullable(),
  start: instantSchema,
  end: instantSchema,
  venueId: documentIdSchema.nullable(),
  capacityOnSite: z.number().int().nonnegative().nullable(),
  capacityOnline: z.number().int().nonnegative().nullable(),
});
export type EventPart = z.infer<typeof eventPartSchema>;

export const programmeSlotSchema = z.object({
  start: instantSchema,
  end: instantSchema.nullable(),
  title: z.string().min(1),
  description: z.string().nullable(),
  speakers: z.string().nullable(),
});
export type ProgrammeSlot = z.infer<typeof programmeSlotSchema>;

export const speakerSchema = z.object({
  name: z.string().min(1),
  role: z.string().nullable(),
  organisation: z.string().nullable(),
});

/** What a members' event keeps for members. */
export const eventDetailsSchema = z.object({
  body: markdownSchema,
  programme: z.array(programmeSlotSchema),
  speakers: z.array(speakerSchema),
  /** Public documents carry a `fileKey`; member documents are listed to members only. */
  documents: z.array(documentFileSchema),
  placeAccessibility: z.string().nullable(),
  contactId: documentIdSchema.nullable(),
  /** After the event: the Rückblick, same address. */
  review: markdownSchema.nullable(),
  attendedOnSite: z.number().int().nonnegative().nullable(),
  attendedOnline: z.number().int().nonnegative().nullable(),
  image: imageSchema.nullable(),
});
export type EventDetails = z.infer<typeof eventDetailsSchema>;

export const registrationSchema = z.object({
  opensAt: instantSchema.nullable(),
  closesAt: instantSchema.nullable(),
  url: z.string().nullable(),
  email: z.string().nullable(),
  note: z.string().nullable(),
});

/**
 * An event as the public may know it. For `audience: members` the CMS leaves out everything that is
 * for members: `details` is null, parts have neither title nor venue nor capacity.
 */
export const eventSchema = z.object({
  id: documentIdSchema,
  title: z.string().min(1),
  slug: slugSchema,
  motto: z.string().nullable(),
  /** Counted editions of an annual conference: 14 for "14. Tagung". */
  edition: z.number().int().positive().nullable(),
  format: eventFormatSchema,
  audience: audienceSchema,
  mode: eventModeSchema,
  state: eventStateSchema,
  stateNotice: z.string().nullable(),
  /** First day of the date that no longer holds, when postponed. */
  previousStart: dayStringSchema.nullable(),
  lead: z.string().min(1),
  /** Town only; the exact venue is `parts[].venueId`. */
  town: z.string().nullable(),
  /** In order of start, at least one. */
  parts: z.array(eventPartSchema).min(1),
  seriesIds: z.array(documentIdSchema),
  topicIds: z.array(documentIdSchema),
  hostMemberId: documentIdSchema.nullable(),
  feeText: z.string().nullable(),
  registration: registrationSchema.nullable(),
  details: eventDetailsSchema.nullable(),
  /** RFC 5545 SEQUENCE: rises with every published change that calendars must follow. */
  calendarSequence: z.number().int().nonnegative(),
  updatedAt: instantSchema,
});
export type Event = z.infer<typeof eventSchema>;
