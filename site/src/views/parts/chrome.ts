import { paths, type SiteSettings } from '@netzwerk/shared';
import { remember, rememberOfSite } from '../../cms/remember.ts';
import type { Site } from '../../cms/site.ts';
import { sectionGraphicOf } from '../../share/section-graphics.ts';
import { shareImage, type ShareImage } from '../../share/share-graphic.ts';
import type { TextLink } from './pieces.ts';
import { telephoneHref } from './safe-href.ts';

export interface NavigationItem extends TextLink {
  /** For `aria-current`: the page itself, or the section it belongs to. */
  current: 'page' | 'section' | null;
  /** Only of the section the page is in: the others are not shown, and would be part of its key. */
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

/** Editorial pages one level below `parent`. */
const childPages = (site: Site, parent: string): TextLink[] =>
  [...site.pages.values()]
    .filter((page) => page.path.startsWith(`${parent}/`))
    .filter((page) => !page.path.slice(parent.length + 1).includes('/'))
    .map((page) => ({ label: page.title, href: paths.page(page.path) }));

type Section = TextLink & { children: TextLink[] };

const sections = (site: Site): Section[] => [
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

const service: readonly TextLink[] = [
  { label: 'Suche', href: paths.search },
  { label: 'Leichte Sprache', href: paths.plainLanguage },
  { label: 'Gebärdensprache', href: paths.signLanguage },
  { label: 'Mitgliederbereich', href: paths.memberArea },
];

const legal: readonly TextLink[] = [
  { label: 'Impressum', href: paths.imprint },
  { label: 'Datenschutz', href: paths.privacy },
  { label: 'Barrierefreiheit', href: paths.accessibility },
  { label: 'Barriere melden', href: paths.reportBarrier },
];

const item = (path: string, entry: TextLink & { children?: TextLink[] }): NavigationItem => {
  const current = entry.href === path ? 'page' : path.startsWith(entry.href) ? 'section' : null;
  return {
    label: entry.label,
    href: entry.href,
    current,
    children: (current === null ? [] : (entry.children ?? [])).map((child) => ({
      ...item(path, child),
      // "Termine" shares its address with its section and would claim every page below it.
      ...(child.href === entry.href && child.href !== path ? { current: null } : {}),
    })),
  };
};

const chrome = (settings: SiteSettings, navigation: readonly Section[], path: string): Chrome => ({
  siteName: settings.siteName,
  claim: settings.claim,
  homeHref: paths.home,
  navigation: navigation.map((section) => item(path, section)),
  service: service.map((entry) => item(path, entry)),
  legal: legal.map((entry) => item(path, entry)),
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
});

/** What a page carries that does not depend on its entry. */
export interface Surroundings {
  readonly chrome: Chrome;
  /** Origin of the site, for absolute addresses. */
  readonly publicUrl: string;
  /** Its section's, for a page that has no picture of its own to be shared with. */
  readonly shareImage: ShareImage;
}

const madeMaximum = 8;
const madeBySettings = remember(
  (_settings: SiteSettings) => new Map<string, Map<string, Surroundings>>(),
);

/**
 * What has been made for this navigation, by its content: a topic whose text has changed is another
 * object, but the navigation is the same. More than one, because drafts have navigations too.
 */
const madeFor = (settings: SiteSettings, content: string): Map<string, Surroundings> => {
  const all = madeBySettings(settings);
  const made = all.get(content) ?? new Map<string, Surroundings>();
  const [oldest] = all.size < madeMaximum || all.has(content) ? [] : all.keys();
  if (oldest !== undefined) all.delete(oldest);
  all.set(content, made);
  return made;
};

const frameOf = rememberOfSite((site: Site) => {
  const navigation = sections(site);
  const linked = [...navigation, ...navigation.flatMap(({ children }) => children)];
  return {
    navigation,
    known: new Set([...linked, ...service, ...legal].map(({ href }) => href)),
    made: madeFor(site.settings, JSON.stringify([site.publicUrl, navigation])),
  };
});

/**
 * The same object for all pages that mark the same places of the navigation: a page that does not
 * stand in it itself marks what its folder marks.
 */
export const surroundings = (site: Site, path: string): Surroundings => {
  const { navigation, known, made } = frameOf(site);
  const folder = path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
  const place = known.has(path) ? path : `${folder}*`;
  const { settings, publicUrl } = site;
  const found = made.get(place) ?? {
    chrome: chrome(settings, navigation, path),
    publicUrl,
    shareImage: shareImage(sectionGraphicOf(settings, path)),
  };
  made.set(place, found);
  return found;
};
