/** Names that German texts carry; what is not here is left to somebody who can write it plainly. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  euro: '€',
  sect: '§',
  copy: '©',
  reg: '®',
  deg: '°',
  middot: '·',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  laquo: '«',
  raquo: '»',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  times: '×',
  sup2: '²',
  sup3: '³',
};

/** The same that HTML takes for a character reference; also where one has to be prevented. */
const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]*));/g;

const ofNumber = (code: number): string =>
  code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);

/** `&auml;` → `ä`; what is unknown stays as it is. */
export const decodeEntities = (text: string): string =>
  text.replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return ofNumber(Number.parseInt(decimal, 10));
    if (hex !== undefined) return ofNumber(Number.parseInt(hex, 16));
    return named[name ?? ''] ?? whole;
  });

/** The first character reference in a text that we cannot turn into its character. */
export const unknownEntity = (text: string): string | null =>
  [...text.matchAll(reference)].find(
    ([, , , name]) => name !== undefined && !(name in named),
  )?.[0] ?? null;
