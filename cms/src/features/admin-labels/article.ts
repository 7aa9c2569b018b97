import type { EntryForm } from './form';
import {
  bodyField,
  imageField,
  internalNoteField,
  leadField,
  slugField,
  topicsField,
} from './shared-fields';

export const articleForm: EntryForm = {
  uid: 'api::article.article',
  titleField: 'title',
  sortBy: { field: 'publishedOn', order: 'DESC' },
  columns: ['title', 'publishedOn', 'updatedAt'],
  rows: [
    ['title'],
    ['slug', 'publishedOn'],
    ['lead'],
    ['body'],
    ['topics', 'contact'],
    ['image'],
    ['internalNote'],
  ],
  fields: {
    title: {
      label: 'Titel',
      help: 'Sagt die Nachricht. Beispiel: „Neue Förderrichtlinie für Stadterneuerung“.',
      size: 12,
    },
    slug: { ...slugField, size: 8 },
    publishedOn: {
      label: 'Datum der Meldung',
      help: 'Steht über der Meldung und ordnet die Liste.',
      size: 4,
    },
    lead: leadField,
    body: bodyField,
    topics: { ...topicsField, size: 6 },
    contact: { label: 'Ansprechperson', size: 6, namedBy: 'name' },
    image: imageField,
    internalNote: internalNoteField,
  },
};
