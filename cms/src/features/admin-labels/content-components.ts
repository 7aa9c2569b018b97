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

export const videoForm: EntryForm = {
  uid: 'media.video',
  titleField: 'title',
  rows: [['title'], ['description'], ['file'], ['captions'], ['duration']],
  fields: {
    title: {
      label: 'Titel des Videos',
      help: 'Beispiel: „Das Netzwerk in Deutscher Gebärdensprache“.',
      size: 12,
    },
    description: {
      label: 'Was im Video gesagt wird',
      help: 'Zwei bis vier Sätze, auch für Menschen, die das Video nicht abspielen. Beispiel: „Eine Dolmetscherin erklärt, was das Netzwerk tut und wie man die Geschäftsstelle erreicht.“',
      size: 12,
    },
    file: {
      label: 'Videodatei',
      help: 'MP4 (H.264) im Querformat 16:9, höchstens 300 MB. Am besten 1280 × 720 Pixel.',
      size: 12,
    },
    captions: {
      label: 'Untertitel',
      help: 'WebVTT-Datei (Endung „.vtt“) auf Deutsch. Ohne Untertitel lässt sich die Seite nicht veröffentlichen.',
      size: 12,
    },
    duration: { label: 'Länge', help: 'Minuten:Sekunden. Beispiel: „3:20“.', size: 6 },
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
