import type { EntryForm } from './form';
import { accessibleCheckedOnField, accessibleField } from './shared-fields';

export const eventPartForm: EntryForm = {
  uid: 'event.part',
  titleField: 'title',
  rows: [['title'], ['start', 'end'], ['venue'], ['capacityOnSite', 'capacityOnline']],
  fields: {
    key: { label: 'Kennung', readOnly: true },
    title: {
      label: 'Name des Teils',
      help: 'Nur bei mehreren Teilen. Beispiel: „Exkursion“, „Abendempfang“, „Tagungstag“.',
      size: 12,
    },
    start: { label: 'Beginn', help: 'Datum und Uhrzeit.', size: 6 },
    end: { label: 'Ende', help: 'Muss nach dem Beginn liegen.', size: 6 },
    venue: {
      label: 'Ort',
      help: 'Aus den Veranstaltungsorten; leer lassen, wenn nur online oder noch offen.',
      size: 12,
      namedBy: 'name',
    },
    capacityOnSite: {
      label: 'Plätze vor Ort',
      help: 'Leer: unbegrenzt. Nie weniger als schon vergeben.',
      size: 6,
    },
    capacityOnline: {
      label: 'Plätze online',
      help: 'Leer: unbegrenzt. Nie weniger als schon vergeben.',
      size: 6,
    },
  },
};

export const programmeSlotForm: EntryForm = {
  uid: 'event.programme-slot',
  titleField: 'title',
  rows: [['start', 'end'], ['title'], ['description'], ['speakers']],
  fields: {
    start: { label: 'Beginn', size: 6 },
    end: { label: 'Ende', help: 'Kann leer bleiben.', size: 6 },
    title: { label: 'Titel', help: 'Beispiel: „Begrüßung“ oder „Drei Praxisgespräche“.', size: 12 },
    description: { label: 'Beschreibung', help: 'Ein bis zwei Sätze.', size: 12 },
    speakers: {
      label: 'Wer spricht',
      help: 'Beispiel: „Stadtplanungsamt der gastgebenden Stadt“.',
      size: 12,
    },
  },
};

export const speakerForm: EntryForm = {
  uid: 'event.speaker',
  titleField: 'name',
  rows: [['name'], ['role', 'organisation']],
  fields: {
    name: { label: 'Name', help: 'Beispiel: „Dr. Vorname Nachname“.', size: 12 },
    role: { label: 'Funktion', help: 'Beispiel: „Leitung Stadterneuerung“.', size: 6 },
    organisation: { label: 'Stelle', help: 'Beispiel: „Bezirksregierung Münster“.', size: 6 },
  },
};

export const questionForm: EntryForm = {
  uid: 'event.question',
  titleField: 'label',
  rows: [['label'], ['kind', 'required'], ['options'], ['purpose'], ['retentionDays']],
  fields: {
    key: { label: 'Kennung', readOnly: true },
    label: { label: 'Frage', help: 'Beispiel: „Nehmen Sie am Mittagessen teil?“', size: 12 },
    kind: { label: 'Art der Antwort', size: 6 },
    required: { label: 'Antwort ist Pflicht', size: 6 },
    options: {
      label: 'Antworten zur Auswahl',
      help: 'Nur bei „Auswahl“: je Zeile eine Antwort, mindestens zwei.',
      size: 12,
    },
    purpose: {
      label: 'Wozu wir das fragen',
      help: 'Wird mit der Frage gezeigt. Beispiel: „Damit wir das Essen bestellen können.“',
      size: 12,
    },
    retentionDays: {
      label: 'Antworten löschen nach (Tagen)',
      help: 'Gezählt ab dem Ende der Veranstaltung. Beispiel: 30.',
      size: 6,
    },
  },
};

export const eventDocumentForm: EntryForm = {
  uid: 'event.document',
  titleField: 'title',
  rows: [['title', 'visibility'], ['file'], ['accessible', 'accessibleCheckedOn']],
  fields: {
    title: { label: 'Titel', help: 'Beispiel: „Präsentation Verfügungsfonds Rheine“.', size: 8 },
    visibility: {
      label: 'Wer darf herunterladen',
      help: '„nur für Mitglieder“: nach Anmeldung.',
      size: 4,
    },
    file: { label: 'Datei', help: 'Am besten ein barrierefreies PDF.', size: 12 },
    accessible: { ...accessibleField, size: 6 },
    accessibleCheckedOn: { ...accessibleCheckedOnField, size: 6 },
  },
};
