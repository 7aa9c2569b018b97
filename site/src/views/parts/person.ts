import type { Contact, Person } from '@netzwerk/shared';
import type { TextLink } from './pieces.ts';
import { telephoneHref } from './safe-href.ts';

export interface PersonView {
  name: string;
  role: string | null;
  organisation: string | null;
  phone: TextLink | null;
  email: TextLink | null;
}

const reachable = ({ phone, email }: Pick<Contact, 'phone' | 'email'>) => ({
  phone: phone === null ? null : { label: phone, href: telephoneHref(phone) },
  email: email === null ? null : { label: email, href: `mailto:${email}` },
});

export const personView = (person: Person): PersonView => ({
  name: person.name,
  role: person.role,
  organisation: person.organisation,
  ...reachable(person),
});

/** Null where consent covers neither a name nor a way to get in touch. */
export const contactView = (contact: Contact, organisation: string | null): PersonView | null => {
  const name = contact.name ?? contact.role;
  if (name === null) return null;
  const role = contact.name === null ? null : contact.role;
  return { name, role, organisation, ...reachable(contact) };
};
