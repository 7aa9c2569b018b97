import type { EntryForm } from './form';
import { colourField, positionField, slugField } from './shared-fields';

export const seriesForm: EntryForm = {
  uid: 'api::series.series',
  titleField: 'title',
  sortBy: { field: 'position', order: 'ASC' },
  columns: ['title', 'kind', 'colour', 'year', 'position'],
  rows: [['title'], ['slug', 'kind'], ['colour', 'year', 'position'], ['intro']],
  fields: {
    title: { label: 'Titel', help: 'Beispiel: „Handel im Wandel“.', size: 12 },
    slug: { ...slugField, size: 6 },
    kind: {
      label: 'Art der Reihe',
      help: 'Themenreihe: gemeinsamer Inhalt. Formatreihe: gemeinsame Form.',
      size: 6,
    },
    colour: colourField,
    year: {
      label: 'Programmjahr',
      help: 'Leer lassen, wenn die Reihe jedes Jahr läuft. Beispiel: 2026.',
      size: 4,
    },
    position: positionField,
    intro: { label: 'Einführung', help: 'Kurzer Text auf der Seite der Reihe.' },
  },
};
