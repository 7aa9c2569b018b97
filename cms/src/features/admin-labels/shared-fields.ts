import type { FieldForm } from './form';

// Fields that several types have and that shall read the same everywhere.

export const slugField: FieldForm = {
  label: 'Adresse (letzter Teil)',
  help: 'Entsteht aus dem Titel und bleibt danach stehen. Beispiel: „verfuegungsfonds“. Wird sie nach dem Veröffentlichen geändert, leitet die alte Adresse weiter.',
};

export const leadField: FieldForm = {
  label: 'Vorspann',
  help: 'Ein bis drei Sätze: worum es geht und für wen. Steht über dem Text, in Listen und in Suchmaschinen.',
  size: 12,
};

export const bodyField: FieldForm = {
  label: 'Text',
  help: 'Gliedern Sie längere Texte mit Überschriften. Bilder bitte nicht hier einfügen, sondern im Feld „Bild“, damit der Nachweis mitgeht.',
};

export const imageField: FieldForm = {
  label: 'Bild',
  help: 'Erscheint oben auf der Seite. Urheber, Quelle, Lizenz und Alternativtext sind Pflicht.',
};

export const topicsField: FieldForm = {
  label: 'Themen',
  help: 'Der Eintrag erscheint auf den Seiten dieser Themen. Nur veröffentlichte Themen wählen.',
  namedBy: 'title',
};

export const lastReviewedField: FieldForm = {
  label: 'Zuletzt geprüft am',
  help: 'Tag, an dem Inhalt, Rechtslage und Links zuletzt durchgesehen wurden. Wird auf der Seite gezeigt.',
  size: 4,
};

export const reviewDueField: FieldForm = {
  label: 'Wieder prüfen bis',
  help: 'Nur für die Redaktion. Beispiel: ein Jahr nach der letzten Prüfung.',
  size: 4,
};

export const internalNoteField: FieldForm = {
  label: 'Interne Notiz',
  help: 'Nur hier sichtbar, nie auf der Website. Beispiel: „Zahlen im März bei der Bezirksregierung erfragen“.',
  size: 12,
};

export const positionField: FieldForm = {
  label: 'Reihenfolge',
  help: 'Kleinere Zahlen stehen weiter oben. Beispiel: 10, 20, 30.',
  size: 4,
};

export const colourField: FieldForm = {
  label: 'Farbe',
  help: 'Farbe des Streifens in Listen und auf der Seite.',
  size: 4,
};

export const accessibleField: FieldForm = {
  label: 'Barrierefreiheit der Datei',
  help: 'Ergebnis Ihrer Prüfung, zum Beispiel mit PAC. Ohne Prüfung: „nicht geprüft“.',
};

export const accessibleCheckedOnField: FieldForm = {
  label: 'Geprüft am',
  help: 'Tag der Prüfung; steht neben der Angabe zur Barrierefreiheit.',
};
