import type { Contact, Member, Person } from '@netzwerk/shared';
import type { PublicFiles } from './public-files';
import { orNull, rowsOf, textOf, type Entry, type Row } from './row';

/** Somebody of the office or a regular speaker, without what is not for the public. */
export const toPerson = (row: Row): Entry<Person> => ({
  id: row['documentId'],
  name: orNull(row['name']),
  role: textOf(row['role']),
  organisation: textOf(row['organisation']),
  phone: row['publicPhone'] === true ? textOf(row['phone']) : null,
  email: row['publicEmail'] === true ? textOf(row['email']) : null,
  responsibleFor: textOf(row['responsibleFor']),
  office: row['office'] === true,
  position: row['position'] ?? 0,
});

/**
 * Only what the person has agreed to, and only when it is on record since when (GDPR Art. 7(1):
 * consent must be demonstrable). Null when nothing is left to show.
 */
const toMemberContact = (row: Row): Entry<Contact> | null => {
  if (textOf(row['consentOn']) === null) return null;
  const contact = {
    name: row['consentName'] === true ? textOf(row['name']) : null,
    phone: row['consentPhone'] === true ? textOf(row['phone']) : null,
    email: row['consentEmail'] === true ? textOf(row['email']) : null,
  };
  if (Object.values(contact).every((value) => value === null)) return null;
  return { ...contact, role: textOf(row['role']) };
};

/** Contact of a practice example: one consent for all of it. */
export const toExampleContact = (row: Row): Entry<Contact> | null => {
  if (textOf(row['contactConsentOn']) === null) return null;
  const contact = {
    name: textOf(row['contactName']),
    role: textOf(row['contactRole']),
    phone: textOf(row['contactPhone']),
    email: textOf(row['contactEmail']),
  };
  return Object.values(contact).some((value) => value !== null) ? contact : null;
};

export const toMember = (row: Row, files: PublicFiles): Entry<Member> => ({
  id: row['documentId'],
  name: orNull(row['name']),
  slug: orNull(row['slug']),
  kind: orNull(row['kind']),
  ags: textOf(row['ags']),
  district: textOf(row['district']),
  governmentDistrict: textOf(row['governmentDistrict']),
  population: orNull(row['population']),
  populationAsOf: orNull(row['populationAsOf']),
  latitude: orNull(row['latitude']),
  longitude: orNull(row['longitude']),
  joinedOn: orNull(row['joinedOn']),
  leftOn: orNull(row['leftOn']),
  recordAsOf: orNull(row['recordAsOf']),
  website: textOf(row['website']),
  profile: textOf(row['profile']),
  logo: files.image(row['logo']),
  contacts: rowsOf(row['contacts'])
    .map(toMemberContact)
    .filter((contact) => contact !== null),
});
