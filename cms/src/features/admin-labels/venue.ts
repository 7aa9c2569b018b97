import type { EntryForm } from './form';

export const venueForm: EntryForm = {
  uid: 'api::venue.venue',
  titleField: 'name',
  sortBy: { field: 'town', order: 'ASC' },
  columns: ['name', 'town', 'street'],
  rows: [
    ['name'],
    ['street', 'postalCode', 'town'],
    ['directions'],
    ['accessibility'],
    ['website'],
  ],
  fields: {
    name: { label: 'Name', help: 'Beispiel: „Stadthalle Gütersloh“.', size: 12 },
    street: { label: 'Straße und Hausnummer', size: 4 },
    postalCode: { label: 'Postleitzahl', help: 'Fünf Ziffern.', size: 4 },
    town: { label: 'Stadt', size: 4 },
    directions: {
      label: 'Anreise',
      help: 'Beispiel: „Vom Bahnhof zehn Minuten zu Fuß durch die Fußgängerzone.“',
      size: 12,
    },
    accessibility: {
      label: 'Barrierefreiheit',
      help: 'Beispiel: „Stufenfrei, Aufzug, Behinderten-WC im Erdgeschoss.“',
      size: 12,
    },
    website: { label: 'Website', help: 'Beispiel: https://www.stadthalle.example', size: 12 },
  },
};
