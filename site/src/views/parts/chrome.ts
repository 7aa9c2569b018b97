import { paths, requiredPagePaths } from '@netzwerk/shared';
import type { Site } from '../../cms/site.ts';
import type { TextLink } from './pieces.ts';
import { telephoneHref } from './safe-href.ts';

export interface NavigationItem extends TextLink {
  /** For `aria-current`: the page itself, or the section it belongs to. */
  current: 'page' | 'section' | null;
  children: NavigationItem[];
}

/** What surrounds every page: head line, navigation, footer. */
export interface Chrome {
  siteName: string;
  claim: string;
  homeHref: string;
  navigation: NavigationItem[];
  /** Suche, Leichte Sprache, Gebärdensprache, Mitgliederbereich. */
  service: NavigationItem[];
  /** Impressum, Datenschutz, Barrierefreiheit, Barriere melden. */
  legal: NavigationItem[];
  office: {
    name: string;
    street: string;
    town: string;
    phone: TextLink;
    email: TextLink;
    hours: string;
  };
  leadCity: string;
  ministryName: string;
  fundingNotice: string | null;
  feedHref: string;
  calendarHref: string;
}

/** Editorial pages one level below `parent`: the required ones in their order, then the others. */
const childPages = (site: Site, parent: string): TextLink[] => {
  const required: readonly string[] = requiredPagePaths;
  const rank = (path: string) => (required.includes(path) ? required.indexOf(path) : Infinity);
  return [...site.pages.values()]
    .filter((page) => page.path.startsWith(`${parent}/`))
    .filter((page) => !page.path.slice(parent.length + 1).includes('/'))
    .toSorted((a, b) => {
      const [left, right] = [rank(a.path), rank(b.path)];
      return left === right ? a.path.localeCompare(b.path) : left - right;
    })
    .map((page) => ({ label: page.title, href: paths.page(page.path) }));
};

const sections = (site: Site): (TextLink & { children: TextLink[] })[] => [
  { label: 'Das Netzwerk', href: paths.network, children: childPages(site, 'netzwerk') },
  {
    label: 'Themen',
    href: paths.topics,
    children: site.topics.all.map(({ title, slug }) => ({ label: title, href: paths.topic(slug) })),
  },
  {
    label: 'Veranstaltungen',
    href: paths.events,
    children: [
      { label: 'Termine', href: paths.events },
      { label: 'Reihen', href: paths.seriesList },
      { label: 'Rückblick', href: paths.reviews },
    ],
  },
  {
    label: 'Informationen',
    href: paths.information,
    children: [
      { label: 'Meldungen', href: paths.articles },
      { label: 'Leitfäden', href: paths.guides },
      { label: 'Praxisbeispiele', href: paths.practiceExamples },
    ],
  },
  { label: 'Mitglieder', href: paths.members, children: [] },
  { label: 'Kontakt', href: paths.contact, children: [] },
];

const item = (path: string, entry: TextLink & { children?: TextLink[] }): NavigationItem => ({
  label: entry.label,
  href: entry.href,
  current: entry.href === path ? 'page' : path.startsWith(entry.href) ? 'section' : null,
  children: (entry.children ?? []).map((child) => ({
    ...item(path, child),
    // "Termine" shares its address with its section and would claim every page below it.
    ...(child.href === entry.href && child.href !== path ? { current: null } : {}),
  })),
});

export const chrome = (site: Site, path: string): Chrome => {
  const { settings } = site;
  return {
    siteName: settings.siteName,
    claim: settings.claim,
    homeHref: paths.home,
    navigation: sections(site).map((section) => item(path, section)),
    service: [
      { label: 'Suche', href: paths.search },
      { label: 'Leichte Sprache', href: paths.plainLanguage },
      { label: 'Gebärdensprache', href: paths.signLanguage },
      { label: 'Mitgliederbereich', href: paths.memberArea },
    ].map((entry) => item(path, entry)),
    legal: [
      { label: 'Impressum', href: paths.imprint },
      { label: 'Datenschutz', href: paths.privacy },
      { label: 'Barrierefreiheit', href: paths.accessibility },
      { label: 'Barriere melden', href: paths.reportBarrier },
    ].map((entry) => item(path, entry)),
    office: {
      name: settings.officeName,
      street: settings.street,
      town: `${settings.postalCode} ${settings.town}`,
      phone: { label: settings.phone, href: telephoneHref(settings.phone) },
      email: { label: settings.email, href: `mailto:${settings.email}` },
      hours: settings.officeHours,
    },
    leadCity: settings.leadCity,
    ministryName: settings.ministryName,
    fundingNotice: settings.fundingNotice,
    feedHref: paths.feed,
    calendarHref: paths.eventsCalendar,
  };
};
