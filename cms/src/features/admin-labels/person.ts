import type { EntryForm } from './form';
import { positionField } from './shared-fields';

export const personForm: EntryForm = {
  uid: 'api::person.person',
  titleField: 'name',
  sortBy: { field: 'position', order: 'ASC' },
  columns: ['name', 'role', 'office', 'active', 'position'],
  rows: [
    ['name', 'role'],
    ['organisation', 'responsibleFor'],
    ['phone', 'publicPhone'],
    ['email', 'publicEmail'],
    ['office', 'active', 'position'],
  ],
  fields: {
    name: { label: 'Name', size: 6 },
    role: { label: 'Funktion', help: 'Beispiel: „Beratung Verfügungsfonds“.', size: 6 },
    organisation: { label: 'Stelle', help: 'Leer bei der Geschäftsstelle.', size: 6 },
    responsibleFor: {
      label: 'Zuständig für',
      help: 'Womit man sich an diese Person wendet; steht auf der Kontaktseite.',
      size: 6,
    },
    phone: { label: 'Telefon', help: 'Beispiel: 0251 0000-0', size: 6 },
    publicPhone: { label: 'Telefon öffentlich zeigen', size: 6 },
    email: { label: 'E-Mail', size: 6 },
    publicEmail: { label: 'E-Mail öffentlich zeigen', size: 6 },
    office: { label: 'Gehört zur Geschäftsstelle', size: 4 },
    active: { label: 'Aktiv', help: '„Nein“ blendet die Person überall aus.', size: 4 },
    position: positionField,
  },
};
