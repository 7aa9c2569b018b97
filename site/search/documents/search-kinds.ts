/** What hits can be told apart by, in the order in which they are offered. */
export const searchKinds = [
  ['thema', 'Themen'],
  ['veranstaltung', 'Veranstaltungen'],
  ['rueckblick', 'Rückblicke'],
  ['leitfaden', 'Leitfäden und Arbeitshilfen'],
  ['praxisbeispiel', 'Praxisbeispiele'],
  ['meldung', 'Meldungen'],
  ['newsletter', 'Newsletter'],
  ['dokument', 'PDF-Dateien'],
  ['mitglied', 'Mitglieder'],
  ['reihe', 'Veranstaltungsreihen'],
  ['seite', 'Übrige Seiten'],
] as const;
export type SearchKind = (typeof searchKinds)[number][0];
