import type { EntryForm } from './form';
import { internalNoteField, slugField } from './shared-fields';

export const memberForm: EntryForm = {
  uid: 'api::member.member',
  titleField: 'name',
  sortBy: { field: 'name', order: 'ASC' },
  columns: ['name', 'kind', 'governmentDistrict', 'joinedOn', 'leftOn'],
  rows: [
    ['name', 'kind'],
    ['slug'],
    ['ags', 'district', 'governmentDistrict'],
    ['population', 'populationAsOf', 'recordAsOf'],
    ['latitude', 'longitude', 'website'],
    ['joinedOn', 'leftOn'],
    ['profile'],
    ['logo'],
    ['contacts'],
    ['internalNote'],
  ],
  fields: {
    name: { label: 'Name', help: 'Beispiel: „Stadt Rheine“ oder „Handelsverband NRW“.', size: 8 },
    kind: { label: 'Art', size: 4 },
    slug: {
      ...slugField,
      help: 'Entsteht aus dem Namen und bleibt danach stehen. Beispiel: „castrop-rauxel“. Wird sie geändert, leitet die alte Adresse weiter.',
      size: 12,
    },
    ags: {
      label: 'Gemeindeschlüssel (AGS)',
      help: 'Acht Ziffern, nur bei Kommunen. Beispiel: 05566076. Danach richten sich die Fläche auf der Karte und die Nachbarn.',
      size: 4,
    },
    district: { label: 'Kreis', help: 'Leer bei kreisfreien Städten.', size: 4 },
    governmentDistrict: { label: 'Regierungsbezirk', help: 'Beispiel: „Münster“.', size: 4 },
    population: { label: 'Einwohnerzahl', size: 4 },
    populationAsOf: { label: 'Stand der Einwohnerzahl', size: 4 },
    recordAsOf: {
      label: 'Mitgliedschaft belegt am',
      help: 'Tag, für den die Mitgliedschaft aus einer Quelle bekannt ist.',
      size: 4,
    },
    latitude: { label: 'Breitengrad', help: 'Beispiel: 52,2799', size: 3 },
    longitude: { label: 'Längengrad', help: 'Beispiel: 7,4408', size: 3 },
    website: { label: 'Website', help: 'Beispiel: https://www.rheine.de', size: 6 },
    joinedOn: { label: 'Mitglied seit', size: 6 },
    leftOn: {
      label: 'Ausgetreten am',
      help: 'Ab diesem Tag erscheint das Mitglied nicht mehr auf der Website; auch seine Seite gibt es dann nicht mehr.',
      size: 6,
    },
    profile: {
      label: 'Kurzprofil',
      help: 'Zwei bis fünf Sätze für die Seite des Mitglieds, öffentlich. Termine und Praxisbeispiele stehen dort von selbst.',
    },
    logo: { label: 'Logo', help: 'Nur mit Nutzungsrecht; Nachweis ist Pflicht.' },
    contacts: {
      label: 'Ansprechpersonen',
      help: 'Öffentlich wird nur, was einzeln freigegeben ist.',
    },
    internalNote: internalNoteField,
  },
};

export const memberContactForm: EntryForm = {
  uid: 'member.contact',
  titleField: 'name',
  rows: [
    ['name', 'role'],
    ['phone', 'email'],
    ['consentName', 'consentPhone', 'consentEmail'],
    ['consentOn'],
  ],
  fields: {
    name: { label: 'Name', size: 6 },
    role: { label: 'Funktion', help: 'Beispiel: „Amt für Stadtplanung“.', size: 6 },
    phone: { label: 'Telefon', help: 'Beispiel: 0251 0000-0', size: 6 },
    email: { label: 'E-Mail', size: 6 },
    consentName: { label: 'Name darf veröffentlicht werden', size: 4 },
    consentPhone: { label: 'Telefon darf veröffentlicht werden', size: 4 },
    consentEmail: { label: 'E-Mail darf veröffentlicht werden', size: 4 },
    consentOn: {
      label: 'Einwilligung vom',
      help: 'Pflicht, sobald etwas freigegeben ist.',
      size: 6,
    },
  },
};
