import type { Redirect, Series, SiteSettings, Venue } from '@netzwerk/shared';
import { orNull, rowsOf, textOf, type Entry, type Row } from './row';

export const toSeries = (row: Row): Entry<Series> => ({
  id: row['documentId'],
  title: orNull(row['title']),
  slug: orNull(row['slug']),
  kind: orNull(row['kind']),
  colour: orNull(row['colour']),
  intro: textOf(row['intro']) ?? '',
  year: orNull(row['year']),
  position: row['position'] ?? 0,
});

export const toVenue = (row: Row): Entry<Venue> => ({
  id: row['documentId'],
  name: orNull(row['name']),
  street: textOf(row['street']),
  postalCode: textOf(row['postalCode']),
  town: orNull(row['town']),
  directions: textOf(row['directions']),
  accessibility: textOf(row['accessibility']),
  website: textOf(row['website']),
});

export const toRedirect = (row: Row): Entry<Redirect> => ({
  from: orNull(row['from']),
  to: orNull(row['to']),
  permanent: row['permanent'] !== false,
});

export const toSettings = (row: Row): Entry<SiteSettings> => ({
  siteName: orNull(row['siteName']),
  claim: orNull(row['claim']),
  homeHeadline: orNull(row['homeHeadline']),
  homeLead: orNull(row['homeLead']),
  officeName: orNull(row['officeName']),
  street: orNull(row['street']),
  postalCode: orNull(row['postalCode']),
  town: orNull(row['town']),
  phone: orNull(row['phone']),
  email: orNull(row['email']),
  officeHours: orNull(row['officeHours']),
  leadCity: orNull(row['leadCity']),
  ministryName: orNull(row['ministryName']),
  fundingNotice: textOf(row['fundingNotice']),
  membershipText: orNull(row['membershipText']),
  figures: rowsOf(row['figures']).map((figure) => ({
    value: orNull(figure['value']),
    label: orNull(figure['label']),
    asOf: textOf(figure['asOf']),
  })),
});
