/**
 * Sentences with blanks: {name} and {plural} of the subject, {place} (where), {actors} (plural, at
 * the beginning), {actorsIn} (plural, inside), {span} (how long), {n} a small and {m} a large number.
 */
export const openings: readonly string[] = [
  'Viele Kommunen wünschen sich {plural} und finden dafür weder Zeit noch Zuständigkeit.',
  'Wer {plural} will, braucht zuerst ein gemeinsames Bild davon.',
  '{place} sind {span} Ergebnisse entstanden, über die es sich zu sprechen lohnt.',
  'Beim Thema {name} liegen gute Absichten und mühsamer Alltag nah beieinander.',
  'Selten wird so viel gefragt wie nach {name}.',
  '{actors} haben zusammengetragen, was bei {name} trägt und was nicht.',
  '{plural} entstehen nicht durch einen Umbau allein.',
  'Zu {name} gibt es mehr Meinungen als Messungen.',
];

export const middles: readonly string[] = [
  '{actors} haben sich {n} Mal getroffen und danach eine Liste mit {m} Punkten übergeben.',
  'Von {m} Rückmeldungen betrafen die meisten nicht das Geld, sondern die Abstimmung.',
  'Der erste Entwurf wurde {span} zweimal geändert.',
  'Ohne eine Person, die anruft, nachfragt und erinnert, bleibt davon wenig.',
  '{place} hat es geholfen, mit einem einzigen Straßenabschnitt anzufangen.',
  'Die Kosten lagen {n} Prozent unter der Schätzung, weil Material wiederverwendet wurde.',
  'Kritisch blieb bis zuletzt, wer nach der Förderung zahlt.',
  'Dass {actorsIn} am selben Tisch saßen, war neu und wurde beibehalten.',
  'Wer {plural} plant, sollte den Winterdienst früh einbeziehen.',
  'Gezählt wurde an {n} Tagen, jeweils von acht bis zwanzig Uhr.',
  'Eine Karte mit {m} Einträgen zeigt, wo {plural} fehlen.',
  'Die Satzung gibt den Rahmen vor, die Einzelheiten regelt ein Merkblatt von {n} Seiten.',
  'Für die Genehmigung waren {n} Stellen zuständig, am Ende genügte ein Termin.',
  'Manches ließ sich leicht rückgängig machen, und genau das nahm vielen die Sorge.',
  'Ein Teil der Flächen gehört der Stadt, der andere einer Erbengemeinschaft.',
  'Die Gespräche wurden leichter, sobald Zahlen auf dem Tisch lagen.',
  'Überraschend war, wie oft {name} mit Fragen der Sicherheit verbunden wird.',
  '{actors} legten fest, woran nach einem Jahr der Erfolg zu erkennen ist.',
  'Auch kleine Gemeinden kommen damit zurecht, wenn sie sich zu dritt zusammentun.',
  'Aus {m} Ideen wurden {n} Vorhaben, aus denen wiederum zwei gebaut sind.',
  'Nicht jede Straße verträgt dieselbe Lösung.',
  'Das Verfahren ist in der Verwaltung bekannt, die Fristen sind es oft nicht.',
  '{place} übernimmt eine gemeinsame Stelle die Abrechnung.',
  'Wichtig war ein Termin am Abend, damit auch Beschäftigte des Handels kommen konnten.',
  'Die Rückmeldung aus der Nachbarschaft fiel freundlicher aus als erwartet.',
  'Ein Modell im Maßstab eins zu fünfzig hat mehr bewirkt als alle Pläne.',
];

export const closings: readonly string[] = [
  'Das Netzwerk sammelt weitere Beispiele und gibt sie weiter.',
  'Fragen dazu beantwortet die [Fachberatung](/netzwerk/fachberatung/).',
  'Die nächsten Termine stehen unter [Veranstaltungen](/veranstaltungen/).',
  'Mehr dazu auf der Seite zum [Verfügungsfonds](/themen/verfuegungsfonds/).',
  'Was daraus geworden ist, wird noch in diesem Jahr ausgewertet.',
  'Andere Städte können das übernehmen, wenn sie vorher {n} Fragen klären.',
  'Eine Fortsetzung ist geplant.',
  'Wer eigene Erfahrungen hat, meldet sich bei der [Geschäftsstelle](/netzwerk/geschaeftsstelle/).',
];

export const points: readonly string[] = [
  'Zuständigkeit benennen und vertreten lassen',
  'einen Rundgang machen, dazu {actorsIn} einladen',
  'eine Bestandsaufnahme an {n} Tagen',
  'Ziele für {plural} in drei Sätzen festhalten',
  'Kosten für Bau, Betrieb und Rückbau getrennt ausweisen',
  'Fristen der Förderung rückwärts rechnen',
  'Entwurf früh zeigen und Einwände sammeln',
  'Zuwegung, Rettungswege und Anlieferung prüfen',
  'Ergebnis nach {n} Monaten messen und veröffentlichen',
  'Pflege für mindestens {n} Jahre regeln',
];

export const leads: readonly string[] = [
  '{name} beschäftigt viele Innenstädte. Was sich {place} gezeigt hat, lässt sich übertragen.',
  'Was hilft wirklich, wenn {plural} fehlen? Ein Überblick mit Zahlen und offenen Fragen.',
  '{actors} berichten, wie {plural} {span} möglich wurden.',
  'Zwischen Anspruch und Haushalt: {name} aus der Sicht der Praxis.',
  'Drei Städte, drei Wege und ein gemeinsames Ergebnis zum Thema {name}.',
  'Wie aus einem Versuch {plural} werden, und was danach zu tun bleibt.',
];
