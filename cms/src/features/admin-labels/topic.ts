import type { EntryForm } from './form';
import {
  bodyField,
  colourField,
  imageField,
  internalNoteField,
  lastReviewedField,
  leadField,
  positionField,
  reviewDueField,
  slugField,
} from './shared-fields';

export const topicForm: EntryForm = {
  uid: 'api::topic.topic',
  titleField: 'title',
  sortBy: { field: 'position', order: 'ASC' },
  columns: ['title', 'position', 'lastReviewedOn', 'reviewDueOn'],
  rows: [
    ['title'],
    ['slug'],
    ['lead'],
    ['body'],
    ['colour', 'position'],
    ['image'],
    ['contacts'],
    ['lawLinks'],
    ['fundingLinks'],
    ['lastReviewedOn', 'reviewDueOn'],
    ['internalNote'],
  ],
  fields: {
    title: { label: 'Titel', help: 'Name des Themas. Beispiel: „Verfügungsfonds“.', size: 12 },
    slug: { ...slugField, size: 12 },
    lead: leadField,
    body: bodyField,
    colour: colourField,
    position: positionField,
    image: imageField,
    contacts: {
      label: 'Ansprechpersonen',
      help: 'Wer in der Geschäftsstelle zu diesem Thema berät.',
      size: 12,
      namedBy: 'name',
    },
    lawLinks: {
      label: 'Rechtsgrundlagen',
      help: 'Gesetze und Richtlinien. Beispiel: „§ 171f BauGB“ mit Adresse.',
    },
    fundingLinks: {
      label: 'Förderung',
      help: 'Förderprogramme und Merkblätter, je mit Bezeichnung und Adresse.',
    },
    lastReviewedOn: lastReviewedField,
    reviewDueOn: reviewDueField,
    internalNote: internalNoteField,
  },
};
