import type { EntryForm } from './form';

export const siteSettingsForm: EntryForm = {
  uid: 'api::site-settings.site-settings',
  titleField: 'siteName',
  rows: [
    ['siteName', 'claim'],
    ['homeHeadline'],
    ['homeLead'],
    ['figures'],
    ['officeName', 'leadCity'],
    ['street', 'postalCode', 'town'],
    ['phone', 'email'],
    ['officeHours'],
    ['ministryName'],
    ['fundingNotice'],
    ['membershipText'],
  ],
  fields: {
    siteName: { label: 'Name der Website', help: '„Netzwerk Innenstadt NRW“', size: 6 },
    claim: { label: 'Leitsatz', help: 'Kurze Zeile unter dem Namen.', size: 6 },
    homeHeadline: { label: 'Überschrift der Startseite', size: 12 },
    homeLead: { label: 'Vorspann der Startseite', help: 'Ein bis drei Sätze.', size: 12 },
    figures: { label: 'Kennzahlen', help: 'Stehen auf der Startseite, je mit Stand.' },
    officeName: { label: 'Name der Geschäftsstelle', size: 6 },
    leadCity: { label: 'Geschäftsführende Stadt', help: 'Beispiel: „Stadt Münster“.', size: 6 },
    street: { label: 'Straße und Hausnummer', size: 4 },
    postalCode: { label: 'Postleitzahl', size: 4 },
    town: { label: 'Stadt', size: 4 },
    phone: { label: 'Telefon', help: 'Beispiel: 0251 0000-0', size: 6 },
    email: { label: 'E-Mail', size: 6 },
    officeHours: {
      label: 'Erreichbarkeit',
      help: 'Beispiel: „montags bis donnerstags 9 bis 16 Uhr“.',
      size: 12,
    },
    ministryName: {
      label: 'Name des Ministeriums',
      help: 'Wie es derzeit heißt; ändert sich nach Wahlen.',
      size: 12,
    },
    fundingNotice: { label: 'Förderhinweis', help: 'Steht in der Fußzeile.', size: 12 },
    membershipText: {
      label: 'Satz zur Mitgliedschaft',
      help: 'Steht dort, wo Inhalte nur für Mitglieder sind.',
      size: 12,
    },
  },
};

export const figureForm: EntryForm = {
  uid: 'site.figure',
  titleField: 'label',
  rows: [['value', 'label', 'asOf']],
  fields: {
    value: { label: 'Zahl', help: 'Beispiel: „168“.', size: 3 },
    label: { label: 'Was gezählt wird', help: 'Beispiel: „Mitglieder“.', size: 6 },
    asOf: { label: 'Stand', help: 'Beispiel: „2023“.', size: 3 },
  },
};
