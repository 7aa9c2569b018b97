import {
  audienceSchema,
  eventFormatSchema,
  eventModeSchema,
  eventStateSchema,
  fundingKindSchema,
  guideKindSchema,
  memberKindSchema,
  seriesKindSchema,
  slugSchema,
  townSizeSchema,
  visibilitySchema,
} from '@netzwerk/shared';
import { z } from 'zod';
import { keys, text, type SeedFields } from './seed-fields';

const count = z.number().int().nonnegative();
const note = text.optional();

export const topicSeed = ({ day, image, links, colour }: SeedFields) =>
  z.strictObject({
    title: text,
    lead: text,
    colour,
    position: z.number().int(),
    image: image.optional(),
    contacts: keys,
    lawLinks: links,
    fundingLinks: links,
    lastReviewedOn: day.optional(),
    reviewDueOn: day.optional(),
    internalNote: note,
  });

export const pageSeed = ({ day, image, links }: SeedFields) =>
  z.strictObject({
    title: text,
    lead: text.optional(),
    image: image.optional(),
    contacts: keys,
    links,
    lastReviewedOn: day.optional(),
    reviewDueOn: day.optional(),
    internalNote: note,
  });

export const guideSeed = ({ day, image, guideFile }: SeedFields) =>
  z.strictObject({
    title: text,
    kind: guideKindSchema,
    visibility: visibilitySchema.default('members'),
    summary: text,
    files: z.array(guideFile).default([]),
    edition: text.optional(),
    publishedOn: day,
    changeNote: text.optional(),
    supersedes: slugSchema.optional(),
    topics: keys,
    image: image.optional(),
    reviewDueOn: day.optional(),
    internalNote: note,
  });

export const eventSeed = ({ day, instant, image, eventDocument }: SeedFields) =>
  z.strictObject({
    title: text,
    motto: text.optional(),
    edition: z.number().int().positive().optional(),
    format: eventFormatSchema,
    audience: audienceSchema,
    mode: eventModeSchema,
    state: eventStateSchema,
    stateNotice: text.optional(),
    previousStart: day.optional(),
    lead: text,
    parts: z
      .array(
        z.strictObject({
          title: text.optional(),
          start: instant,
          end: instant,
          venue: slugSchema.optional(),
          capacityOnSite: count.optional(),
          capacityOnline: count.optional(),
        }),
      )
      .min(1),
    programme: z
      .array(
        z.strictObject({
          start: instant,
          end: instant.optional(),
          title: text,
          description: text.optional(),
          speakers: text.optional(),
        }),
      )
      .default([]),
    speakers: z
      .array(z.strictObject({ name: text, role: text.optional(), organisation: text.optional() }))
      .default([]),
    series: keys,
    topics: keys,
    hostMember: slugSchema.optional(),
    feeText: text.optional(),
    registrationOpensAt: instant.optional(),
    registrationClosesAt: instant.optional(),
    registrationUrl: z.url().optional(),
    registrationEmail: z.email().optional(),
    registrationNote: text.optional(),
    placeAccessibility: text.optional(),
    onlineAccess: text.optional(),
    contact: slugSchema.optional(),
    documents: z.array(eventDocument).default([]),
    review: text.optional(),
    attendedOnSite: count.optional(),
    attendedOnline: count.optional(),
    image: image.optional(),
    internalNote: note,
  });

export const articleSeed = ({ day, image }: SeedFields) =>
  z.strictObject({
    title: text,
    lead: text,
    publishedOn: day,
    topics: keys,
    contact: slugSchema.optional(),
    image: image.optional(),
    internalNote: note,
  });

export const newsletterIssueSeed = ({ day }: SeedFields) =>
  z.strictObject({
    title: text,
    issuedOn: day,
    lead: text,
    topics: keys,
    sections: z.array(z.strictObject({ title: text, text, link: text.optional() })).min(1),
    internalNote: note,
  });

export const practiceExampleSeed = ({ day, image }: SeedFields) =>
  z.strictObject({
    title: text,
    lead: text,
    problem: text,
    measure: text,
    transferable: text,
    cost: text.optional(),
    funding: text.optional(),
    fundingKind: fundingKindSchema.optional(),
    duration: text.optional(),
    townSize: townSizeSchema.optional(),
    member: slugSchema.optional(),
    contactName: text.optional(),
    contactRole: text.optional(),
    contactPhone: text.optional(),
    contactEmail: z.email().optional(),
    contactConsentOn: day.optional(),
    topics: keys,
    image: image.optional(),
    internalNote: note,
  });

export const seriesSeed = ({ year, colour }: SeedFields) =>
  z.strictObject({
    title: text,
    kind: seriesKindSchema,
    colour,
    year: year.optional(),
    position: z.number().int(),
  });

export const memberSeed = ({ day, image }: SeedFields) =>
  z.strictObject({
    name: text,
    kind: memberKindSchema,
    ags: z
      .string()
      .regex(/^\d{8}$/, 'acht Ziffern in Anführungszeichen')
      .optional(),
    district: text.optional(),
    governmentDistrict: text.optional(),
    population: z.number().int().positive().optional(),
    populationAsOf: day.optional(),
    latitude: z.number().optional(),
    longitude: z.number().optional(),
    joinedOn: day.optional(),
    leftOn: day.optional(),
    recordAsOf: day.optional(),
    website: z.url().optional(),
    profile: text.optional(),
    logo: image.optional(),
    contacts: z
      .array(
        z.strictObject({
          name: text,
          role: text.optional(),
          phone: text.optional(),
          email: z.email().optional(),
          consentName: z.boolean(),
          consentPhone: z.boolean(),
          consentEmail: z.boolean(),
          consentOn: day.optional(),
        }),
      )
      .default([]),
    internalNote: note,
  });

export const personSeed = () =>
  z.strictObject({
    name: text,
    role: text.optional(),
    organisation: text.optional(),
    phone: text.optional(),
    email: z.email().optional(),
    responsibleFor: text.optional(),
    office: z.boolean(),
    position: z.number().int(),
    publicPhone: z.boolean().default(true),
    publicEmail: z.boolean().default(true),
    active: z.boolean().default(true),
  });

export const venueSeed = () =>
  z.strictObject({
    name: text,
    street: text.optional(),
    postalCode: text.optional(),
    town: text,
    directions: text.optional(),
    accessibility: text.optional(),
    website: z.url().optional(),
  });

export const redirectSeed = () =>
  z.strictObject({
    from: z.string().startsWith('/'),
    to: text,
    permanent: z.boolean().default(true),
    note,
  });

export const siteSettingsSeed = () =>
  z.strictObject({
    siteName: text,
    claim: text,
    homeHeadline: text,
    homeLead: text,
    officeName: text,
    street: text,
    postalCode: text,
    town: text,
    phone: text,
    email: z.email(),
    officeHours: text,
    leadCity: text,
    ministryName: text,
    fundingNotice: text.optional(),
    membershipText: text,
    figures: z.array(z.strictObject({ value: text, label: text, asOf: text.optional() })),
  });
