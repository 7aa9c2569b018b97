import { describe, expect, it } from '@jest/globals';
import { PublicFiles } from './public-files';
import { toExampleContact, toMember, toPerson } from './public-people';

const details = { name: 'Name', role: 'Citymanagement', phone: '0251 0', email: 'a@b.example' };
const files = new PublicFiles(new Map(), '2026-11-22');
const contactsOf = (contact: object) => toMember({ contacts: [contact] }, files).contacts;

describe('contact details of a member', () => {
  it('are shown one by one as the person agreed', () => {
    const consent = { consentOn: '2026-01-01', consentEmail: true };
    expect(contactsOf({ ...details, ...consent })).toEqual([
      { name: null, role: 'Citymanagement', phone: null, email: 'a@b.example' },
    ]);
  });

  it('are not shown without a recorded day of consent, nor without any consent', () => {
    const all = { consentName: true, consentPhone: true, consentEmail: true };
    expect(contactsOf({ ...details, ...all })).toEqual([]);
    expect(contactsOf({ ...details, consentOn: '2026-01-01' })).toEqual([]);
    expect(contactsOf({ ...details, ...all, consentOn: '2026-01-01' })).toEqual([details]);
  });
});

describe('the contact of a practice example', () => {
  const row = { contactName: 'Name', contactEmail: 'a@b.example' };
  it('needs a day of consent', () => {
    expect(toExampleContact(row)).toBeNull();
    expect(toExampleContact({ ...row, contactConsentOn: '2026-01-01' })).toMatchObject({
      name: 'Name',
      email: 'a@b.example',
    });
  });
});

describe('a person', () => {
  it('shows phone and mail only where that is allowed', () => {
    expect(toPerson({ ...details, publicPhone: true, publicEmail: false })).toMatchObject({
      phone: '0251 0',
      email: null,
    });
    expect(toPerson(details)).toMatchObject({ phone: null, email: null });
  });
});
