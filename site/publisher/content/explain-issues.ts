import type { z } from 'zod';
import { placeOf } from './places.ts';

/** Names of fields as the admin shows them; a field that is not here is called by its own name. */
const labels: Readonly<Record<string, string>> = {
  title: 'Titel',
  slug: 'Adresse (letzter Teil)',
  lead: 'Vorspann',
  body: 'Text',
  summary: 'Zusammenfassung',
  image: 'Bild',
  alternativeText: 'Alternativtext',
  author: 'Urheberin oder Urheber',
  source: 'Quelle',
  licence: 'Lizenz',
  parts: 'Teile',
  format: 'Format',
  mode: 'Durchführung',
  kind: 'Art',
  problem: 'Ausgangslage',
  measure: 'Was getan wurde',
  memberId: 'Mitglied',
  intro: 'Einführung',
  start: 'Beginn',
  end: 'Ende',
  programme: 'Programm',
  speakers: 'Referierende',
  documents: 'Unterlagen',
  files: 'Dateien',
  fileName: 'Dateiname',
  publishedOn: 'Datum',
  name: 'Name',
  path: 'Adresse',
  url: 'Adresse des Links',
  label: 'Bezeichnung',
  email: 'E-Mail',
  phone: 'Telefon',
  colour: 'Farbe',
  from: 'Alte Adresse',
  to: 'Neue Adresse',
};

const shownMaximum = 10;

/** "Teile › 1. › Beginn" */
export const fieldOf = (path: readonly PropertyKey[]): string =>
  path
    .filter((part) => part !== 'details')
    .map((part) =>
      typeof part === 'number' ? `${part + 1}.` : (labels[String(part)] ?? String(part)),
    )
    .join(' › ');

/**
 * One German line per thing that is wrong in a snapshot or in parts of one, naming type, title,
 * field and where to edit.
 */
export const explainIssues = (
  issues: readonly z.core.$ZodIssue[],
  rawSnapshot: unknown,
  publicUrl: string,
): string[] => {
  const lines = issues.map(({ path, message }) => {
    const [collection = '', index, ...rest] = path;
    const rows = (rawSnapshot as Record<PropertyKey, unknown> | null)?.[collection];
    const isRow = Array.isArray(rows) && typeof index === 'number';
    const { name, adminUrl } = placeOf(
      String(collection),
      isRow ? rows[index] : undefined,
      publicUrl,
    );
    const field = fieldOf(isRow ? rest : path.slice(1));
    const where = field === '' ? name : `${name}, Feld „${field}“`;
    return `${where}: ${message}. Bitte ergänzen: ${adminUrl}`;
  });
  const hidden = lines.length - shownMaximum;
  return hidden <= 0
    ? lines
    : [...lines.slice(0, shownMaximum), `… und ${hidden} weitere Stellen.`];
};
