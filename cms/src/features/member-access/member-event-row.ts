import {
  audienceSchema,
  eventFormatSchema,
  eventModeSchema,
  eventStateSchema,
  instantSchema,
} from '@netzwerk/shared';
import { z } from 'zod';
import { attachedFilePopulate, attachedFileSchema } from './member-files';

/** Editors leave fields empty in two ways; outside of here there is one. */
const text = z
  .string()
  .nullable()
  .transform((value) => value?.trim() || null);
const count = z.number().int().nullable();

const venueRowSchema = z.object({
  documentId: z.string(),
  name: z.string(),
  street: text,
  postalCode: text,
  town: z.string(),
  directions: text,
  accessibility: text,
  website: text,
});
export type VenueRow = z.infer<typeof venueRowSchema>;

/** Times and towns: all that a list needs. */
const partSummarySchema = z.object({
  start: instantSchema,
  end: instantSchema,
  venue: venueRowSchema.nullable(),
});
const partRowSchema = partSummarySchema.extend({
  key: z.uuid(),
  title: text,
  capacityOnSite: count,
  capacityOnline: count,
});

const partsOf = <Part extends typeof partSummarySchema>(part: Part) =>
  z
    .array(part)
    .min(1)
    .transform((parts) => parts.toSorted((a, b) => a.start.localeCompare(b.start)));

export const eventSummaryRowSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  slug: z.string(),
  format: eventFormatSchema,
  audience: audienceSchema,
  mode: eventModeSchema,
  state: eventStateSchema,
  lead: z.string(),
  parts: partsOf(partSummarySchema),
});
export type EventSummaryRow = z.infer<typeof eventSummaryRowSchema>;

export const eventRowSchema = eventSummaryRowSchema.extend({
  parts: partsOf(partRowSchema),
  stateNotice: text,
  body: text,
  review: text,
  programme: z.array(
    z.object({
      start: instantSchema,
      end: instantSchema.nullable(),
      title: z.string(),
      description: text,
      speakers: text,
    }),
  ),
  speakers: z.array(z.object({ name: z.string(), role: text, organisation: text })),
  documents: z.array(attachedFileSchema),
  placeAccessibility: text,
  onlineAccess: text,
  feeText: text,
  registrationOpensAt: instantSchema.nullable(),
  registrationClosesAt: instantSchema.nullable(),
  registrationUrl: text,
  registrationEmail: text,
  registrationNote: text,
  contact: z
    .object({
      name: z.string(),
      role: text,
      phone: text,
      email: text,
      publicPhone: z.boolean().nullable(),
      publicEmail: z.boolean().nullable(),
      active: z.boolean().nullable(),
    })
    .nullable(),
});
export type EventRow = z.infer<typeof eventRowSchema>;

export const eventSummaryFields = ['title', 'slug', 'format', 'audience', 'mode', 'state', 'lead'];
const venue = {
  fields: ['name', 'street', 'postalCode', 'town', 'directions', 'accessibility', 'website'],
};
export const eventSummaryPopulate = { parts: { populate: { venue } } };

export const eventFields = [
  ...eventSummaryFields,
  'stateNotice',
  'body',
  'review',
  'placeAccessibility',
  'onlineAccess',
  'feeText',
  'registrationOpensAt',
  'registrationClosesAt',
  'registrationUrl',
  'registrationEmail',
  'registrationNote',
];
export const eventPopulate = {
  ...eventSummaryPopulate,
  programme: true,
  speakers: true,
  documents: attachedFilePopulate,
  contact: {
    fields: ['name', 'role', 'phone', 'email', 'publicPhone', 'publicEmail', 'active'],
  },
};
