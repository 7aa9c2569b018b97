import { paths } from '@netzwerk/shared';

/** The six doors of the site; `key` is what a page names as its `section`. */
export const sections = [
  { key: 'netzwerk', label: 'Das Netzwerk', href: paths.network },
  { key: 'themen', label: 'Themen', href: paths.topics },
  { key: 'veranstaltungen', label: 'Veranstaltungen', href: paths.events },
  { key: 'informationen', label: 'Informationen', href: paths.information },
  { key: 'mitglieder', label: 'Mitglieder', href: paths.members },
  { key: 'kontakt', label: 'Kontakt', href: paths.contact },
] as const;

export const services = [
  { key: 'leichte-sprache', label: 'Leichte Sprache', href: paths.plainLanguage },
  { key: 'gebaerdensprache', label: 'Gebärdensprache', href: paths.signLanguage },
  { key: 'suche', label: 'Suche', href: paths.search },
  { key: 'mitgliederbereich', label: 'Mitgliederbereich', href: paths.memberArea },
] as const;

export const legalPages = [
  { label: 'Impressum', href: paths.imprint },
  { label: 'Datenschutz', href: paths.privacy },
  { label: 'Barrierefreiheit', href: paths.accessibility },
  { label: 'Barriere melden', href: paths.reportBarrier },
] as const;

export type SectionKey = (typeof sections)[number]['key'] | (typeof services)[number]['key'];

export interface Crumb {
  label: string;
  href: string;
}
