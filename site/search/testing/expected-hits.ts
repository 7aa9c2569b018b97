/** What people type, and a page of the German corpus that they mean by it. */
export const expectedHits: readonly (readonly [query: string, href: string])[] = [
  // parts of compounds
  ['Fonds', '/verfuegungsfonds/'],
  ['Handel', '/einzelhandel/'],
  ['Konzept', '/einzelhandel/'],
  ['Konzept', '/handlungskonzepte/'],
  ['Stelle', '/geschaeftsstelle/'],
  ['Gemeinschaft', '/isg/'],
  ['Standort', '/isg/'],
  ['Exkursion', '/koeln/'],
  ['Exkursion', '/geschaeftsstelle/'],
  ['Leitplanung', '/einzelhandel/'],
  ['Anpassung', '/foerderung/'],
  ['Erfahrung', '/geschaeftsstelle/'],
  ['Entwicklung', '/handlungskonzepte/'],
  // umlauts and ß, written as the keyboard allows
  ['Verfügungsfonds', '/verfuegungsfonds/'],
  ['verfuegungsfonds', '/verfuegungsfonds/'],
  ['verfuegungsfond', '/verfuegungsfonds/'],
  ['verfugungsfonds', '/verfuegungsfonds/'],
  ['Koeln', '/koeln/'],
  ['koln', '/koeln/'],
  ['KÖLN', '/koeln/'],
  ['Muenster', '/geschaeftsstelle/'],
  ['fussgaengerzone', '/isg/'],
  ['Strasse', '/isg/'],
  ['Massnahme', '/verfuegungsfonds/'],
  ['Foerderung', '/foerderung/'],
  // singular, plural and cases
  ['Geschäftsstellen', '/geschaeftsstelle/'],
  ['Städte', '/einzelhandel/'],
  ['Staedte', '/einzelhandel/'],
  ['innenstaedte', '/einzelhandel/'],
  ['Innenstadt', '/einzelhandel/'],
  ['Haus', '/isg/'],
  ['Beteiligungen', '/koeln/'],
  ['Leerstand', '/einzelhandel/'],
  ['Tagung', '/geschaeftsstelle/'],
  ['Handlungskonzeptes', '/handlungskonzepte/'],
  // typing errors
  ['Verfügungsfonts', '/verfuegungsfonds/'],
  ['Einzelhandlskonzept', '/einzelhandel/'],
  ['Geschäfstsstelle', '/geschaeftsstelle/'],
  ['Handlungskonzpet', '/handlungskonzepte/'],
  // abbreviations, whether the page has them or not
  ['isg', '/isg/'],
  ['ISGG', '/isg/'],
  ['BID', '/isg/'],
  ['IEHK', '/handlungskonzepte/'],
  ['InHK', '/handlungskonzepte/'],
  ['ISEK', '/handlungskonzepte/'],
  ['EHK', '/einzelhandel/'],
  // names of towns
  ['Telgte', '/mitglieder/telgte/'],
  ['Luedenscheid', '/mitglieder/luedenscheid/'],
  ['Ludenscheid', '/mitglieder/luedenscheid/'],
  ['Oer-Erkenschwick', '/mitglieder/oer-erkenschwick/'],
  ['Erkenschwick', '/mitglieder/oer-erkenschwick/'],
  // words that stand in a PDF alone
  ['Eigentümerversammlung', '/dokumente/1a2b3c4d/satzung.pdf'],
  ['Versammlung', '/dokumente/1a2b3c4d/satzung.pdf'],
  ['Umlageschluessel', '/dokumente/1a2b3c4d/satzung.pdf'],
  ['Schiedsstelle', '/dokumente/1a2b3c4d/satzung.pdf'],
  // unfinished
  ['Verfüg', '/verfuegungsfonds/'],
  ['Einzelhand', '/einzelhandel/'],
  // several words, all of them
  ['fonds köln', '/koeln/'],
  ['handel konzept', '/einzelhandel/'],
  ['Was ist ein Verfügungsfonds?', '/verfuegungsfonds/'],
  ['Wie gründen wir eine ISG?', '/informationen/leitfaeden/isg-gruenden/'],
  ['Verfü\u00adgungs\u00adfonds', '/verfuegungsfonds/'],
];

/** What must come first. */
export const leadingHits: readonly (readonly [query: string, href: string])[] = [
  ['Verfügungsfonds', '/verfuegungsfonds/'],
  ['Fonds', '/verfuegungsfonds/'],
  ['einzelhandelskonzept', '/einzelhandel/'],
  ['Köln', '/koeln/'],
  ['Geschäftsstelle', '/geschaeftsstelle/'],
  ['Telgte', '/mitglieder/telgte/'],
];

/** What finds nothing: no page has all of its words, or it is no word at all. */
export const findsNothing: readonly string[] = [
  'fonds münster',
  'xyzzy',
  'Rind',
  'isk',
  'Stille',
  'Hafen Telgte',
  'Raumschiff',
  'kanarienskript',
  '&',
  '"',
  '   ',
  '',
];
