import { formatDay, formatMonth, type Member } from '@netzwerk/shared';

const number = new Intl.NumberFormat('de-DE');

export const asOfPhrase = (day: string): string => `Stand ${formatMonth(day)}`;

/** "308.258" */
export const populationNumber = (population: number): string => number.format(population);

export const populationSource = (day: string): string =>
  `Einwohnerzahlen vom ${formatDay(day)}: © Statistisches Bundesamt (Destatis).`;

/** "Kreis Coesfeld", or "kreisfrei" for a municipality without one. */
export const districtPhrase = ({ district, kind }: Member): string | null =>
  district ?? (kind === 'municipality' ? 'kreisfrei' : null);

/** "Mitglied seit 2009" */
export const joinedPhrase = ({ joinedOn }: Member): string | null =>
  joinedOn === null ? null : `Mitglied seit ${joinedOn.slice(0, 4)}`;
