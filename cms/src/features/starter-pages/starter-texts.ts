import type { RequiredPagePath } from '@netzwerk/shared';

export interface StarterText {
  title: string;
  /** For the internal note: what belongs on the page, and from which law where there is one. */
  belongs: string;
}

/** The pages that the website cannot be without, before anybody has written them. */
export const starterTexts: Readonly<Record<RequiredPagePath, StarterText>> = {
  netzwerk: { title: 'Das Netzwerk', belongs: 'Wer wir sind, in zwei Sätzen.' },
  'netzwerk/kurzportraet': {
    title: 'Kurzporträt',
    belongs: 'Auftrag, Geschichte und Zahlen des Netzwerks.',
  },
  'netzwerk/geschaeftsstelle': {
    title: 'Geschäftsstelle',
    belongs: 'Aufgaben der Geschäftsstelle und wer dafür zuständig ist.',
  },
  'netzwerk/fachberatung': {
    title: 'Fachberatung',
    belongs:
      'Handlungsfelder, Förderfragen, Zielgruppen und was auch Kommunen bekommen, die nicht Mitglied sind.',
  },
  'netzwerk/gremien': {
    title: 'Gremien',
    belongs: 'Mitgliederversammlung, Lenkungsgruppe und weitere Gremien mit ihren Aufgaben.',
  },
  'netzwerk/mitglied-werden': {
    title: 'Mitglied werden',
    belongs: 'Wer Mitglied werden kann, was es kostet und wie der Beitritt geht.',
  },
  themen: { title: 'Themen', belongs: 'Einleitung zur Themenübersicht.' },
  veranstaltungen: { title: 'Veranstaltungen', belongs: 'Einleitung zur Terminliste.' },
  'veranstaltungen/reihen': {
    title: 'Veranstaltungsreihen',
    belongs: 'Was Themenreihen und Formatreihen sind.',
  },
  'veranstaltungen/rueckblick': {
    title: 'Rückblick',
    belongs: 'Einleitung zu den vergangenen Veranstaltungen.',
  },
  informationen: { title: 'Informationen', belongs: 'Was in diesem Bereich steht.' },
  'informationen/meldungen': { title: 'Meldungen', belongs: 'Einleitung zu den Meldungen.' },
  'informationen/leitfaeden': {
    title: 'Arbeitshilfen und Leitfäden',
    belongs: 'Was öffentlich ist und was Mitglieder bekommen.',
  },
  'informationen/praxisbeispiele': {
    title: 'Praxisbeispiele',
    belongs: 'Einleitung zu den Beispielen aus den Kommunen.',
  },
  mitglieder: { title: 'Mitglieder', belongs: 'Einleitung zum Mitgliederverzeichnis.' },
  mitgliederbereich: {
    title: 'Mitgliederbereich',
    belongs: 'Was Mitglieder nach der Anmeldung finden und wer einen Zugang bekommt.',
  },
  suche: { title: 'Suche', belongs: 'Ein Satz über dem Suchfeld.' },
  kontakt: { title: 'Kontakt', belongs: 'Wie und wann die Geschäftsstelle zu erreichen ist.' },
  impressum: {
    title: 'Impressum',
    belongs: 'Angaben nach § 5 des Digitale-Dienste-Gesetzes (DDG) und § 18 Medienstaatsvertrag.',
  },
  datenschutz: {
    title: 'Datenschutzerklärung',
    belongs: 'Angaben nach Artikel 13 und 14 der Datenschutz-Grundverordnung (DSGVO).',
  },
  barrierefreiheit: {
    title: 'Erklärung zur Barrierefreiheit',
    belongs:
      'Teile nach dem Muster des Durchführungsbeschlusses (EU) 2018/1523, Datum der letzten Prüfung, Ombudsstelle.',
  },
  'barriere-melden': {
    title: 'Barriere melden',
    belongs: 'Wie Barrieren gemeldet werden und bis wann geantwortet wird.',
  },
  'leichte-sprache': {
    title: 'Leichte Sprache',
    belongs: 'Das Wichtigste über die Website und das Netzwerk in Leichter Sprache.',
  },
  gebaerdensprache: {
    title: 'Gebärdensprache',
    belongs:
      'Das Feld „Video“ mit Erläuterungen in Deutscher Gebärdensprache. Solange es leer ist, sagt die Seite das von selbst; der Text nennt dann den Weg, Erläuterungen anzufordern.',
  },
};
