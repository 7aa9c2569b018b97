import type { EntryForm } from './form';

export const redirectForm: EntryForm = {
  uid: 'api::redirect.redirect',
  titleField: 'from',
  sortBy: { field: 'from', order: 'ASC' },
  columns: ['from', 'to', 'permanent'],
  rows: [['from'], ['to'], ['permanent'], ['note']],
  fields: {
    from: {
      label: 'Alte Adresse',
      help: 'Beginnt mit einem Schrägstrich. Beispiel: /projekte/verfuegungsfonds/ oder /index.php?id=42',
      size: 12,
    },
    to: {
      label: 'Neue Adresse',
      help: 'Beispiel: /themen/verfuegungsfonds/ oder, wenn etwas zu einer anderen Website gezogen ist, deren Adresse mit https://. Nicht auf eine Adresse, die selbst weiterleitet.',
      size: 12,
    },
    permanent: {
      label: 'Dauerhaft',
      help: '„Nein“ nur, wenn die alte Adresse später wieder gelten soll.',
      size: 6,
    },
    note: { label: 'Notiz', help: 'Warum es die Weiterleitung gibt.', size: 12 },
  },
};
