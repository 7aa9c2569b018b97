import { renderRichText, type MemberEvent, type MemberEventSummary } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  eventFields,
  eventPopulate,
  eventRowSchema,
  eventSummaryFields,
  eventSummaryPopulate,
  eventSummaryRowSchema,
  type EventRow,
  type EventSummaryRow,
  type VenueRow,
} from './member-event-row';
import { presentFile, factsOfAttached, type FactsByHash } from './member-files';
import { refuse } from './member-context';
import type { Handle, SignedInRequest } from './member-request';

const uid = 'api::event.event';

const presentSummary = (row: EventSummaryRow): MemberEventSummary => {
  const starts = row.parts.map(({ start }) => start);
  const ends = row.parts.map(({ end }) => end).toSorted();
  return {
    id: row.documentId,
    title: row.title,
    slug: row.slug,
    format: row.format,
    audience: row.audience,
    mode: row.mode,
    state: row.state,
    lead: row.lead,
    town: row.parts.find(({ venue }) => venue)?.venue?.town ?? null,
    start: starts[0] ?? '',
    end: ends.at(-1) ?? '',
  };
};

/** All published events, upcoming and past, in order of their start: the page sorts them by today. */
export const listEvents: Handle<SignedInRequest> = async ({ strapi }) => {
  const raw: unknown = await strapi.documents(uid).findMany({
    status: 'published',
    fields: eventSummaryFields,
    populate: eventSummaryPopulate,
  });
  const events = z
    .array(eventSummaryRowSchema)
    .parse(raw)
    .map(presentSummary)
    .toSorted((a, b) => a.start.localeCompare(b.start));
  return { status: 200, body: { events } };
};

const presentVenue = (venue: VenueRow): MemberEvent['venues'][number] => ({
  id: venue.documentId,
  name: venue.name,
  street: venue.street,
  postalCode: venue.postalCode,
  town: venue.town,
  directions: venue.directions,
  accessibility: venue.accessibility,
  website: venue.website,
});

const presentVenues = (row: EventSummaryRow): MemberEvent['venues'] => {
  const byId = new Map<string, VenueRow>();
  for (const { venue } of row.parts) if (venue) byId.set(venue.documentId, venue);
  return [...byId.values()].map(presentVenue);
};

const presentRegistration = (row: EventRow): MemberEvent['registration'] => {
  const registration = {
    opensAt: row.registrationOpensAt,
    closesAt: row.registrationClosesAt,
    url: row.registrationUrl,
    email: row.registrationEmail,
    note: row.registrationNote,
  };
  return Object.values(registration).some((value) => value !== null) ? registration : null;
};

const presentContact = ({ contact }: EventRow): MemberEvent['contact'] =>
  contact && contact.active !== false
    ? {
        name: contact.name,
        role: contact.role,
        phone: contact.publicPhone === false ? null : contact.phone,
        email: contact.publicEmail === false ? null : contact.email,
      }
    : null;

const presentEvent = (row: EventRow, facts: FactsByHash): MemberEvent => ({
  ...presentSummary(row),
  stateNotice: row.stateNotice,
  bodyHtml: renderRichText(row.body ?? '').html,
  reviewHtml: row.review ? renderRichText(row.review).html : null,
  parts: row.parts.map((part) => ({
    key: part.key,
    title: part.title,
    start: part.start,
    end: part.end,
    venueId: part.venue?.documentId ?? null,
    capacityOnSite: part.capacityOnSite,
    capacityOnline: part.capacityOnline,
  })),
  venues: presentVenues(row),
  programme: row.programme.map((slot) => ({
    start: slot.start,
    end: slot.end,
    title: slot.title,
    description: slot.description,
    speakers: slot.speakers,
  })),
  speakers: row.speakers.map(({ name, role, organisation }) => ({ name, role, organisation })),
  documents: row.documents.flatMap((file) => presentFile('event', row.documentId, file, facts)),
  placeAccessibility: row.placeAccessibility,
  onlineAccess: row.onlineAccess,
  feeText: row.feeText,
  registration: presentRegistration(row),
  contact: presentContact(row),
});

/** An event as members would see this version of it; a draft may lack what that needs. */
export const readMemberEvent = async (
  strapi: Core.Strapi,
  documentId: string,
  status: 'draft' | 'published',
): Promise<MemberEvent | 'missing' | 'incomplete'> => {
  const raw: unknown = await strapi.documents(uid).findOne({
    documentId,
    status,
    fields: eventFields,
    populate: eventPopulate,
  });
  if (!raw) return 'missing';
  if (status === 'draft' && !eventRowSchema.safeParse(raw).success) return 'incomplete';
  const row = eventRowSchema.parse(raw);
  return presentEvent(row, await factsOfAttached(strapi, row.documents));
};

export const showEvent: Handle<SignedInRequest> = async ({ strapi, context }) => {
  const event = await readMemberEvent(strapi, String(context.params.id), 'published');
  return typeof event === 'string' ? refuse('not-found') : { status: 200, body: event };
};
