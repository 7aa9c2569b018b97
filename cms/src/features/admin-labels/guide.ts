import type { EntryForm } from './form';
import {
  accessibleCheckedOnField,
  accessibleField,
  bodyField,
  imageField,
  internalNoteField,
  reviewDueField,
  slugField,
  topicsField,
} from './shared-fields';

export const guideForm: EntryForm = {
  uid: 'api::guide.guide',
  titleField: 'title',
  sortBy: { field: 'publishedOn', order: 'DESC' },
  columns: ['title', 'kind', 'visibility', 'edition', 'publishedOn'],
  rows: [
    ['title'],
    ['slug'],
    ['kind', 'visibility'],
    ['summary'],
    ['body'],
    ['files'],
    ['edition', 'publishedOn'],
    ['supersedes', 'topics'],
    ['changeNote'],
    ['image'],
    ['reviewDueOn'],
    ['internalNote'],
  ],
  fields: {
    title: { label: 'Titel', help: 'Beispiel: „Leitfaden Verfügungsfonds“.', size: 12 },
    slug: { ...slugField, size: 12 },
    kind: { label: 'Art', size: 6 },
    visibility: {
      label: 'Wer darf lesen',
      help: '„nur für Mitglieder“: Öffentlich bleiben Titel und Zusammenfassung; Text und Dateien gibt es nach der Anmeldung.',
      size: 6,
    },
    summary: {
      label: 'Zusammenfassung (immer öffentlich)',
      help: 'Zwei bis vier Sätze: was darin steht und wem es hilft.',
      size: 12,
    },
    body: bodyField,
    files: {
      label: 'Dateien',
      help: 'Seitenzahl, Größe und Sprache liest das System selbst aus der Datei.',
    },
    edition: { label: 'Auflage', help: 'Beispiel: „3. Auflage“ oder „2024“.', size: 6 },
    publishedOn: { label: 'Erschienen am', size: 6 },
    changeNote: {
      label: 'Was ist neu',
      help: 'Bei einer neuen Auflage. Beispiel: „Förderrichtlinie 2023 eingearbeitet“.',
      size: 12,
    },
    supersedes: {
      label: 'Ersetzt',
      help: 'Die ältere Auflage; dort steht dann ein Hinweis auf diese.',
      size: 6,
      namedBy: 'title',
    },
    topics: { ...topicsField, size: 6 },
    image: imageField,
    reviewDueOn: reviewDueField,
    internalNote: internalNoteField,
  },
};

export const guideFileForm: EntryForm = {
  uid: 'guide.file',
  titleField: 'title',
  rows: [['title'], ['file'], ['accessible', 'accessibleCheckedOn']],
  fields: {
    title: { label: 'Titel der Datei', help: 'Beispiel: „Leitfaden als PDF“.', size: 12 },
    file: { label: 'Datei', help: 'Am besten ein barrierefreies PDF.', size: 12 },
    accessible: { ...accessibleField, size: 6 },
    accessibleCheckedOn: { ...accessibleCheckedOnField, size: 6 },
  },
};
