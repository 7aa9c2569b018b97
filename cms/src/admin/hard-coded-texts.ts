/** English that Strapi's parts have written into their code, where no translation reaches it. */
const german: Readonly<Record<string, string>> = {
  'Choose date': 'Datum wählen',
  'Choose time': 'Uhrzeit wählen',
  'Close modal': 'Schließen',
  'Close the modal': 'Schließen',
  Month: 'Monat',
  Year: 'Jahr',
  Loading: 'Lädt',
  'Loading content': 'Wird geladen …',
  'Loading content.': 'Wird geladen …',
  'Loading content...': 'Wird geladen …',
  Untitled: 'Ohne Titel',
  Firstname: 'Vorname',
  Lastname: 'Nachname',
  Email: 'E-Mail',
  Username: 'Benutzername',
  'Active user': 'Konto ist aktiv',
  'Select or enter a value': 'Wert auswählen oder eingeben',
  'Go to previous month': 'Vorheriger Monat',
  'Go to next month': 'Nächster Monat',
  Clear: 'Leeren',
  Active: 'Aktiv',
  Inactive: 'Inaktiv',
  published: 'Veröffentlicht',
  modified: 'Geändert',
  draft: 'Entwurf',
  'current plan': 'Ausgabe',
};
/** The same where a name or a number is part of it. */
const germanByPattern: readonly (readonly [RegExp, string])[] = [
  // What a list that is searched in says to screen readers.
  [/^.* is focused ,.*$/, 'Mit der Pfeiltaste nach unten öffnet sich die Liste.'],
  [
    /^Use Up and Down to choose options.*$/,
    'Mit den Pfeiltasten wählen, mit Eingabe übernehmen, mit Escape schließen.',
  ],
  [/^(.*?)(?: selected)?(?: disabled)?, (\d+) of (\d+)\.$/, '$1, $2 von $3'],
  [/^option (.*), (?:de)?selected\.$/, '$1 ist gewählt.'],
  [/^(\d+) results? available\.?$/, '$1 in der Liste'],
  // What forms say whose rules have no sentence of their own.
  [/^\w+ is a required field$/, 'Hier fehlt etwas.'],
  [/^\w+ must be a `\w+` type, but the final value was: `null`.*$/s, 'Hier fehlt etwas.'],
  [/^\w+ must be (?:a|at) .*$/s, 'Diese Angabe hat nicht die erwartete Form.'],
  [/^Failed to fetch dynamically imported module:.*$/, 'Ein Teil der Redaktion fehlt.'],
];

const inGerman = (text: string): string | undefined => {
  const whole = german[text];
  if (whole !== undefined) return whole;
  const found = germanByPattern.find(([pattern]) => pattern.test(text));
  return found && text.replace(...found);
};

const namingAttributes = ['aria-label', 'title', 'placeholder', 'alt'];

const translateAttributes = (element: Element): void => {
  for (const name of namingAttributes) {
    const text = inGerman(element.getAttribute(name)?.trim() ?? '');
    if (text !== undefined) element.setAttribute(name, text);
  }
};

/** Content that somebody writes is nobody's text to change. */
const isContent = (node: Node): boolean =>
  node.parentElement?.closest('textarea, [contenteditable="true"], .CodeMirror, option') !== null;

const translateText = (node: Node): void => {
  const text = inGerman(node.nodeValue?.trim() ?? '');
  if (text !== undefined && !isContent(node)) node.nodeValue = text;
};

const translate = (node: Node): void => {
  if (node.nodeType === Node.TEXT_NODE) return translateText(node);
  if (!(node instanceof Element)) return;
  translateAttributes(node);
  for (const element of node.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    translateAttributes(element);
  }
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) translateText(text);
};

/** Keeps those texts German wherever they appear. */
export const translateHardCodedTexts = (): void => {
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') addedNodes.forEach(translate);
      else if (type === 'characterData') translateText(target);
      else if (target instanceof Element) translateAttributes(target);
    }
  }).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: namingAttributes,
  });
};
