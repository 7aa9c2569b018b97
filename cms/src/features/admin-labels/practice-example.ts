import type { EntryForm } from './form';
import { imageField, internalNoteField, leadField, slugField, topicsField } from './shared-fields';

export const practiceExampleForm: EntryForm = {
  uid: 'api::practice-example.practice-example',
  titleField: 'title',
  sortBy: { field: 'title', order: 'ASC' },
  columns: ['title', 'townSize', 'fundingKind', 'member', 'updatedAt'],
  rows: [
    ['title'],
    ['slug'],
    ['lead'],
    ['problem'],
    ['measure'],
    ['transferable'],
    ['cost', 'duration'],
    ['funding', 'fundingKind'],
    ['member', 'townSize'],
    ['topics'],
    ['contactName', 'contactRole'],
    ['contactPhone', 'contactEmail'],
    ['contactConsentOn'],
    ['image'],
    ['internalNote'],
  ],
  fields: {
    title: {
      label: 'Titel',
      help: 'Was geschafft wurde. Beispiel: „Ein Markt zieht um“.',
      size: 12,
    },
    slug: { ...slugField, size: 12 },
    lead: leadField,
    problem: {
      label: 'Ausgangslage',
      help: 'Welches Problem es gab und für wen. Beispiel: „Neun von 64 Ladenlokalen standen leer, einige seit zwei Jahren.“',
    },
    measure: {
      label: 'Maßnahme',
      help: 'Was getan wurde: Schritte, Beteiligte, Stolpersteine. Eine nummerierte Liste liest sich am schnellsten.',
    },
    transferable: {
      label: 'Was andere übernehmen können',
      help: 'Was auch anderswo geht und was nicht. Beispiel: „Der Mustervertrag ist der Kern; ohne Begleitung hilft er wenig.“',
    },
    cost: { label: 'Kosten', help: 'Beispiel: „rund 180.000 Euro in drei Jahren“.', size: 6 },
    funding: { label: 'Förderung', help: 'Beispiel: „Städtebauförderung, 70 Prozent“.', size: 6 },
    fundingKind: {
      label: 'Förderung, für den Filter',
      help: 'Woher das meiste Geld kam.',
      size: 6,
    },
    duration: { label: 'Dauer', help: 'Beispiel: „2019 bis 2022“.', size: 6 },
    member: {
      label: 'Mitglied',
      help: 'Kommune oder Institution. Das Beispiel erscheint dann auch auf deren Seite.',
      size: 6,
      namedBy: 'name',
    },
    townSize: {
      label: 'Größe der Stadt, für den Filter',
      help: 'Leer lassen, wenn die Einwohnerzahl beim Mitglied steht: Dann ergibt sie sich von selbst.',
      size: 6,
    },
    topics: { ...topicsField, size: 12 },
    contactName: { label: 'Ansprechperson vor Ort', help: 'Name oder Stelle.', size: 6 },
    contactRole: { label: 'Funktion', size: 6 },
    contactPhone: { label: 'Telefon', help: 'Beispiel: 0251 0000-0', size: 6 },
    contactEmail: { label: 'E-Mail', size: 6 },
    contactConsentOn: {
      label: 'Einwilligung vom',
      help: 'Ohne dieses Datum wird die Ansprechperson nicht gezeigt.',
      size: 6,
    },
    image: imageField,
    internalNote: internalNoteField,
  },
};
