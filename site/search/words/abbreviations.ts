import { termOf, wordsOf } from './german-words.ts';

/** What planners abbreviate, and the word that pages have instead. */
const written = {
  ISG: 'Standortgemeinschaft',
  BID: 'Standortgemeinschaft',
  IEHK: 'Handlungskonzept',
  InHK: 'Handlungskonzept',
  ISEK: 'Handlungskonzept Stadtentwicklungskonzept',
  INSEK: 'Handlungskonzept Stadtentwicklungskonzept',
  EHK: 'Einzelhandelskonzept',
  ZVB: 'Versorgungsbereich',
  VF: 'Verfügungsfonds',
  AG: 'Arbeitsgruppe',
  MV: 'Mitgliederversammlung',
} as const;

/** By term, the terms it stands for as well. */
export const abbreviations: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(written).map(([short, long]) => [
    termOf(short.toLowerCase()),
    wordsOf(long)
      .filter((word) => word.length > 3)
      .map(termOf),
  ]),
);
