import type { EntryForm } from './form';
import {
  bodyField,
  imageField,
  internalNoteField,
  lastReviewedField,
  leadField,
  reviewDueField,
} from './shared-fields';

export const pageForm: EntryForm = {
  uid: 'api::page.page',
  titleField: 'title',
  sortBy: { field: 'path', order: 'ASC' },
  columns: ['title', 'path', 'lastReviewedOn', 'reviewDueOn'],
  rows: [
    ['title'],
    ['path'],
    ['lead'],
    ['body'],
    ['contacts'],
    ['links'],
    ['image'],
    ['video'],
    ['lastReviewedOn', 'reviewDueOn'],
    ['internalNote'],
  ],
  fields: {
    title: { label: 'Titel', help: 'Überschrift der Seite.', size: 12 },
    path: {
      label: 'Adresse',
      help: 'Ohne Schrägstrich am Anfang und Ende. Beispiel: „netzwerk/kurzportraet“. Seiten, auf die Navigation und Fußzeile zeigen, behalten ihre Adresse.',
      size: 12,
    },
    lead: leadField,
    body: bodyField,
    contacts: { label: 'Ansprechpersonen', size: 12, namedBy: 'name' },
    links: { label: 'Weiterführende Links', help: 'Stehen am Ende der Seite.' },
    image: imageField,
    video: {
      label: 'Video',
      help: 'Steht über dem Text. Untertitel, Länge und eine Beschreibung sind Pflicht. Beispiel: ein Film in Gebärdensprache. Übersichten wie „themen“ zeigen keines.',
    },
    lastReviewedOn: lastReviewedField,
    reviewDueOn: reviewDueField,
    internalNote: internalNoteField,
  },
};
