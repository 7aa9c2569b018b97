import { z } from 'zod';

/** Figures of the network for the home page, each with the day it was true. */
export const figureSchema = z.object({
  value: z.string().min(1),
  label: z.string().min(1),
  asOf: z.string().nullable(),
});

/** Grundeinstellungen: everything that changes without a programmer (names, offices, funders). */
export const siteSettingsSchema = z.object({
  siteName: z.string().min(1),
  claim: z.string().min(1),
  homeHeadline: z.string().min(1),
  homeLead: z.string().min(1),
  officeName: z.string().min(1),
  street: z.string().min(1),
  postalCode: z.string().min(1),
  town: z.string().min(1),
  phone: z.string().min(1),
  email: z.email(),
  officeHours: z.string().min(1),
  leadCity: z.string().min(1),
  ministryName: z.string().min(1),
  fundingNotice: z.string().nullable(),
  membershipText: z.string().min(1),
  figures: z.array(figureSchema),
});
export type SiteSettings = z.infer<typeof siteSettingsSchema>;
