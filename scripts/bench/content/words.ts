/** A subject of inner-city work: for headlines, and as a plural that stays itself as an object. */
export interface Subject {
  name: string;
  plural: string;
}

export const subjects: readonly Subject[] = [
  { name: 'Leerstand in Nebenlagen', plural: 'leere Ladenlokale' },
  { name: 'Wochenmärkte', plural: 'Wochenmärkte' },
  { name: 'Grün am Platz', plural: 'schattige Plätze' },
  { name: 'Hitze im Bestand', plural: 'kühle Aufenthaltsorte' },
  { name: 'Kurze Wege', plural: 'kurze Wege' },
  { name: 'Barrierefreie Zugänge', plural: 'stufenlose Eingänge' },
  { name: 'Lieferverkehr', plural: 'gebündelte Lieferungen' },
  { name: 'Radabstellanlagen', plural: 'sichere Abstellplätze' },
  { name: 'Außengastronomie', plural: 'bewirtete Flächen' },
  { name: 'Handwerk im Zentrum', plural: 'kleine Werkstätten' },
  { name: 'Wohnen über dem Laden', plural: 'Wohnungen in Obergeschossen' },
  { name: 'Kultur im Erdgeschoss', plural: 'offene Kulturräume' },
  { name: 'Spielorte', plural: 'Spielorte' },
  { name: 'Sitzgelegenheiten', plural: 'Bänke und Treppen zum Sitzen' },
  { name: 'Licht am Abend', plural: 'gut beleuchtete Straßen' },
  { name: 'Gestaltungssatzungen', plural: 'Regeln für Werbung und Fassaden' },
  { name: 'Zwischennutzung', plural: 'Nutzungen auf Zeit' },
  { name: 'Eigentümergespräche', plural: 'Gespräche mit der Eigentümerschaft' },
  { name: 'Frequenzmessung', plural: 'belastbare Zahlen' },
  { name: 'Beteiligung', plural: 'offene Werkstätten' },
  { name: 'Bahnhofsumfeld', plural: 'einladende Bahnhofsvorplätze' },
  { name: 'Warenhausumbau', plural: 'umgebaute Warenhäuser' },
  { name: 'Nahversorgung', plural: 'wohnortnahe Geschäfte' },
  { name: 'Innenstadtmanagement', plural: 'feste Ansprechstellen' },
  { name: 'Verkehrsversuche', plural: 'Versuche im Straßenraum' },
  { name: 'Regenwasser', plural: 'durchlässige Beläge' },
  { name: 'Gemeinsame Werbung', plural: 'gemeinsame Aktionen' },
  { name: 'Stadtbäume', plural: 'alte und neue Bäume' },
  { name: 'Brunnen und Wasser', plural: 'Brunnen und Wasserspiele' },
  { name: 'Trinkwasser unterwegs', plural: 'Trinkbrunnen' },
];

export const angles: readonly string[] = [
  'was sich bewährt hat',
  'Erfahrungen aus fünf Kommunen',
  'Fragen der kleinen Städte',
  'von der Idee zum Beschluss',
  'Kosten und Nutzen',
  'Recht und Praxis',
  'Zusammenarbeit der Ämter',
  'ein Blick über die Grenze',
  'erste Schritte',
  'Pflege nach dem Umbau',
  'Argumente für den Ausschuss',
  'wenn das Geld knapp ist',
  'was Kinder und Ältere brauchen',
  'Daten, die helfen',
  'Förderung richtig nutzen',
  'aus Versuchen lernen',
  'mit wenig Mitteln viel erreichen',
  'dranbleiben nach dem Start',
];

/** Answers "where?". */
export const places: readonly string[] = [
  'in einer Mittelstadt im Münsterland',
  'in einer Kleinstadt im Sauerland',
  'in einer Großstadt im Ruhrgebiet',
  'in einer Gemeinde am Niederrhein',
  'in einer Kreisstadt in Ostwestfalen',
  'in einem Stadtteil im Bergischen Land',
  'in einer Stadt an der Lippe',
  'in einem Ortskern in der Eifel',
  'in einer Stadt mit rund 30.000 Einwohnerinnen und Einwohnern',
  'in einer Stadt mit zwei Zentren',
];

/** Subject of a sentence, in the plural. */
export const actors: readonly string[] = [
  'Stadtplanung und Wirtschaftsförderung',
  'Händlerinnen und Händler',
  'die Fachleute der Verwaltung',
  'Vereine und Nachbarschaften',
  'die Mitglieder des Ausschusses',
  'Eigentümerinnen und Eigentümer',
  'Tiefbau und Grünflächenamt',
  'die Beteiligten vor Ort',
  'Gastronomie und Kultur',
  'die Teams aus vier Rathäusern',
];

export const spans: readonly string[] = [
  'in zwei Sommern',
  'binnen eines Jahres',
  'in weniger als zehn Wochen',
  'über drei Haushaltsjahre',
  'noch vor dem Winter',
  'Schritt für Schritt',
  'seit dem Frühjahr',
  'nach einem halben Jahr',
];

export const sections: readonly string[] = [
  'Ausgangslage',
  'Worum es geht',
  'Was vorher zu klären ist',
  'Wer mitmachen sollte',
  'So ist der Ablauf',
  'Was es kostet',
  'Rechtlicher Rahmen',
  'Häufige Einwände',
  'Was andere anders machen',
  'Zahlen, die überzeugen',
  'Wenn etwas schiefgeht',
  'Pflege und Betrieb',
  'Kommunikation',
  'Wie es weitergeht',
  'Zum Nachlesen',
];

export const seasons: readonly string[] = ['Frühjahr', 'Sommer', 'Herbst', 'Winter'];

export const rooms: readonly string[] = [
  'Stadtplanung',
  'Wirtschaftsförderung',
  'Citymanagement',
  'Hochschule, Fachgebiet Städtebau',
  'Quartiersbüro',
  'Tiefbauamt',
  'Planungsbüro',
  'Industrie- und Handelskammer',
];
