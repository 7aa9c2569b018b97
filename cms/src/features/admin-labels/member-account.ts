import type { EntryForm } from './form';

export const memberAccountForm: EntryForm = {
  uid: 'plugin::users-permissions.user',
  titleField: 'email',
  sortBy: { field: 'email', order: 'ASC' },
  columns: ['email', 'firstName', 'lastName', 'member', 'memberRole', 'blocked'],
  rows: [
    ['firstName', 'lastName'],
    ['email', 'password'],
    ['member', 'memberRole'],
    ['blocked', 'confirmed'],
  ],
  fields: {
    firstName: { label: 'Vorname', size: 6 },
    lastName: { label: 'Nachname', size: 6 },
    email: {
      label: 'E-Mail',
      help: 'Damit meldet sich die Person an. Ein neues Konto bekommt sofort eine Einladung dorthin.',
      size: 6,
    },
    username: { label: 'Kontoname', help: 'Gleich der E-Mail-Adresse.', size: 6 },
    member: {
      label: 'Mitglied',
      help: 'Kommune oder Institution, für die die Person arbeitet.',
      size: 6,
      namedBy: 'name',
    },
    memberRole: {
      label: 'Rolle im Mitglied',
      help: 'Die Ansprechperson ist für die Geschäftsstelle der erste Kontakt beim Mitglied.',
      size: 6,
    },
    blocked: {
      label: 'Gesperrt',
      help: '„Ja“ beendet jede laufende Anmeldung sofort.',
      size: 6,
    },
    confirmed: {
      label: 'Bestätigt',
      help: 'Steht bei Zugängen der Geschäftsstelle immer auf „Ja“.',
      size: 6,
    },
    password: { label: 'Passwort', help: 'Setzt die Person selbst über ihre Einladung.', size: 6 },
    role: { label: 'Technische Rolle', help: 'Immer „Authenticated“.', size: 6, namedBy: 'name' },
  },
};
