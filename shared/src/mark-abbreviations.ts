/** What readers from outside the field may not know, in the form in which the office writes it. */
const abbreviations: Readonly<Record<string, string>> = {
  BauGB: 'Baugesetzbuch',
  'BGG NRW': 'Behindertengleichstellungsgesetz Nordrhein-Westfalen',
  BITVNRW: 'Barrierefreie-Informationstechnik-Verordnung Nordrhein-Westfalen',
  DDG: 'Digitale-Dienste-Gesetz',
  DGS: 'Deutsche Gebärdensprache',
  'DSG NRW': 'Datenschutzgesetz Nordrhein-Westfalen',
  DSGVO: 'Datenschutz-Grundverordnung',
  EU: 'Europäische Union',
  ISEK: 'Integriertes städtebauliches Entwicklungskonzept',
  ISG: 'Immobilien- und Standortgemeinschaft',
  'ISGG NRW': 'Gesetz über Immobilien- und Standortgemeinschaften Nordrhein-Westfalen',
  KAG: 'Kommunalabgabengesetz',
  'LEP NRW': 'Landesentwicklungsplan Nordrhein-Westfalen',
  NRW: 'Nordrhein-Westfalen',
  TDDDG: 'Telekommunikation-Digitale-Dienste-Datenschutz-Gesetz',
  WCAG: 'Web Content Accessibility Guidelines',
};

const longestFirst = Object.keys(abbreviations).toSorted((a, b) => b.length - a.length);
/** A whole word: `ISG`, not the end of `Innenstadt-ISG` nor the beginning of `ISGs`. */
const word = new RegExp(`(?<![\\p{L}\\d-])(?:${longestFirst.join('|')})(?![\\p{L}\\d-])`, 'gu');

/** Where nothing may be put in, or where it would be read out of place: links, headings, code. */
const closed = /^<(\/?)(a|abbr|code|h[2-4]|pre|th)\b/;

/**
 * Marks each abbreviation where a text names it first (WCAG 3.1.4), so that its long form can be asked
 * for. `html` comes from the sanitiser: every tag is closed, and no text holds a bare `<`.
 */
export const markAbbreviations = (html: string): string => {
  if (html.search(word) < 0) return html;
  const marked = new Set<string>();
  let depth = 0;
  return html
    .split(/(<[^>]*>)/)
    .map((part) => {
      const tag = closed.exec(part);
      if (tag !== null) depth += tag[1] === '/' ? -1 : 1;
      if (depth > 0 || part.startsWith('<')) return part;
      return part.replace(word, (short) => {
        if (marked.has(short)) return short;
        marked.add(short);
        return `<abbr title="${abbreviations[short] ?? ''}">${short}</abbr>`;
      });
    })
    .join('');
};
