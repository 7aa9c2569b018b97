import type { EntryForm } from './form';

export const imageForm: EntryForm = {
  uid: 'media.image',
  titleField: 'alternativeText',
  rows: [
    ['file'],
    ['alternativeText'],
    ['decorative', 'expiresOn'],
    ['caption'],
    ['author', 'source'],
    ['licence', 'link'],
  ],
  fields: {
    file: {
      label: 'Bilddatei',
      help: 'JPG, PNG, WebP oder AVIF, mindestens 1600 Pixel breit.',
      size: 12,
    },
    alternativeText: {
      label: 'Alternativtext',
      help: 'Was zu sehen ist, für Menschen, die das Bild nicht sehen. Beispiel: „Marktplatz mit Außengastronomie vor dem Rathaus“.',
      size: 12,
    },
    decorative: {
      label: 'Nur Schmuck',
      help: '„Ja“, wenn das Bild nichts aussagt; dann braucht es keinen Alternativtext.',
      size: 6,
    },
    expiresOn: {
      label: 'Nutzungsrecht endet am',
      help: 'Danach wird das Bild nicht mehr gezeigt. Leer: unbefristet.',
      size: 6,
    },
    caption: { label: 'Bildunterschrift', size: 12 },
    author: { label: 'Urheberin oder Urheber', help: 'Beispiel: „Anna Beispiel“.', size: 6 },
    source: { label: 'Quelle', help: 'Beispiel: „Stadt Rheine“ oder „eigene Aufnahme“.', size: 6 },
    licence: {
      label: 'Lizenz',
      help: 'Beispiel: „CC BY 4.0“ oder „Nutzungsrecht vom 3. Mai 2024“.',
      size: 6,
    },
    link: { label: 'Link zum Nachweis', help: 'Adresse der Quelle oder der Lizenz.', size: 6 },
  },
};

export const linkForm: EntryForm = {
  uid: 'content.link',
  titleField: 'label',
  rows: [['label'], ['url'], ['note']],
  fields: {
    label: { label: 'Bezeichnung', help: 'Sagt das Ziel. Beispiel: „§ 171f BauGB“.', size: 12 },
    url: {
      label: 'Adresse',
      help: 'Beispiel: https://www.gesetze-im-internet.de/bbaug/ oder /themen/verfuegungsfonds/',
      size: 12,
    },
    note: { label: 'Hinweis', help: 'Ein Satz, was man dort findet.', size: 12 },
  },
};
