import type { EntryForm } from './form';
import { internalNoteField, slugField } from './shared-fields';

export const newsletterIssueForm: EntryForm = {
  uid: 'api::newsletter-issue.newsletter-issue',
  titleField: 'title',
  sortBy: { field: 'issuedOn', order: 'DESC' },
  columns: ['title', 'issuedOn', 'updatedAt'],
  rows: [['title'], ['slug', 'issuedOn'], ['lead'], ['topics'], ['sections'], ['internalNote']],
  fields: {
    title: {
      label: 'Betreff',
      help: 'Betreff der Mail und Überschrift im Archiv. Beispiel: „Erdgeschosse, Fristen und eine Exkursion“.',
      size: 12,
    },
    slug: { ...slugField, size: 8 },
    issuedOn: {
      label: 'Datum der Ausgabe',
      help: 'Steht in der Mail und im Archiv.',
      size: 4,
    },
    lead: {
      label: 'Vorspann',
      help: 'Zwei oder drei Sätze zum Einstieg. Leerzeilen trennen Absätze; Formatierungen gibt es in Mails nicht.',
      size: 12,
    },
    sections: {
      label: 'Abschnitte',
      help: 'Jeder Abschnitt eine Nachricht. Die wichtigste steht oben.',
    },
    topics: {
      label: 'Themen',
      help: 'Wer nur bestimmte Themen gewählt hat, bekommt die Ausgabe, wenn eines davon dabei ist. Leer: geht an alle.',
      size: 12,
      namedBy: 'title',
    },
    internalNote: internalNoteField,
  },
};

export const newsletterSectionForm: EntryForm = {
  uid: 'newsletter.section',
  titleField: 'title',
  rows: [['event'], ['article'], ['guide'], ['title'], ['text'], ['link']],
  fields: {
    event: {
      label: 'Veranstaltung übernehmen',
      help: 'Füllt beim Speichern die leeren Felder darunter: Titel, Tag, Ort und Vorspann, dazu den Link. Danach ist es Ihr Text.',
      size: 12,
      namedBy: 'title',
    },
    article: {
      label: 'Meldung übernehmen',
      help: 'Füllt beim Speichern die leeren Felder darunter.',
      size: 12,
      namedBy: 'title',
    },
    guide: {
      label: 'Leitfaden übernehmen',
      help: 'Füllt beim Speichern die leeren Felder darunter.',
      size: 12,
      namedBy: 'title',
    },
    title: { label: 'Titel', help: 'Sagt die Nachricht und ist der Link.', size: 12 },
    text: {
      label: 'Text',
      help: 'Drei bis sechs Sätze. Leerzeilen trennen Absätze.',
      size: 12,
    },
    link: {
      label: 'Link',
      help: 'Beispiel: /veranstaltungen/tagung-innenstadt/ oder https://www.mhkbd.nrw/',
      size: 12,
    },
  },
};
