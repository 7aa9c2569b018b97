/** The one place that knows the site's addresses. All end with a slash, files excepted. */
export const paths = {
  home: '/',
  network: '/netzwerk/',
  becomeMember: '/netzwerk/mitglied-werden/',
  consultation: '/netzwerk/fachberatung/',
  topics: '/themen/',
  topic: (slug: string) => `/themen/${slug}/`,
  topicCalendar: (slug: string) => `/themen/${slug}.ics`,
  events: '/veranstaltungen/',
  event: (slug: string) => `/veranstaltungen/${slug}/`,
  eventCalendar: (slug: string) => `/veranstaltungen/${slug}.ics`,
  /** QR code of the page. */
  eventCode: (slug: string) => `/veranstaltungen/${slug}/qr.svg`,
  eventsCalendar: '/veranstaltungen.ics',
  seriesList: '/veranstaltungen/reihen/',
  series: (slug: string) => `/veranstaltungen/reihen/${slug}/`,
  seriesCalendar: (slug: string) => `/veranstaltungen/reihen/${slug}.ics`,
  /** `YYYY-MM` */
  eventMonth: (month: string) => `/veranstaltungen/monat/${month}/`,
  programmeOf: (year: string) => `/veranstaltungen/jahresprogramm/${year}/`,
  /** The same as a PDF to print. */
  programmeSheet: (year: string) => `/veranstaltungen/jahresprogramm/${year}.pdf`,
  reviews: '/veranstaltungen/rueckblick/',
  reviewsOf: (year: string) => `/veranstaltungen/rueckblick/${year}/`,
  information: '/informationen/',
  articles: '/informationen/meldungen/',
  /** One level deeper than an article: its slug may be a number. */
  articlesOf: (year: string) => `/informationen/meldungen/jahr/${year}/`,
  article: (slug: string) => `/informationen/meldungen/${slug}/`,
  guides: '/informationen/leitfaeden/',
  guide: (slug: string) => `/informationen/leitfaeden/${slug}/`,
  practiceExamples: '/informationen/praxisbeispiele/',
  practiceExample: (slug: string) => `/informationen/praxisbeispiele/${slug}/`,
  members: '/mitglieder/',
  member: (slug: string) => `/mitglieder/${slug}/`,
  stateMap: '/karte/nordrhein-westfalen.svg',
  /** The areas of all members, to be named one by one: `#slug`. */
  memberAreas: '/karte/mitglieder.svg',
  memberArea: '/mitgliederbereich/',
  search: '/suche/',
  contact: '/kontakt/',
  writeMessage: '/kontakt/nachricht/',
  requestFormat: '/kontakt/anderes-format/',
  messageSent: '/kontakt/gesendet/',
  newsletter: '/newsletter/',
  /** Where the link in the mail to confirm with leads; nothing happens before a button is pressed. */
  newsletterConfirm: '/newsletter/bestaetigen/',
  newsletterSettings: '/newsletter/einstellungen/',
  newsletterUnsubscribe: '/newsletter/abmelden/',
  /** Pages after sending one of the newsletter's forms. */
  newsletterStep: (step: string) => `/newsletter/${step}/`,
  newsletterArchive: '/newsletter/archiv/',
  newsletterIssue: (slug: string) => `/newsletter/archiv/${slug}/`,
  imprint: '/impressum/',
  privacy: '/datenschutz/',
  accessibility: '/barrierefreiheit/',
  reportBarrier: '/barriere-melden/',
  plainLanguage: '/leichte-sprache/',
  signLanguage: '/gebaerdensprache/',
  feed: '/feed.xml',
  topicFeed: (slug: string) => `/themen/${slug}/feed.xml`,
  eventsFeed: '/veranstaltungen/feed.xml',
  articlesFeed: '/informationen/meldungen/feed.xml',
  guidesFeed: '/informationen/leitfaeden/feed.xml',
  practiceExamplesFeed: '/informationen/praxisbeispiele/feed.xml',
  sitemap: '/sitemap.xml',
  /** Title graphics for social networks. */
  shareImages: '/teilen/',
  /** `veranstaltung/tagung-2027`, or a section's name. */
  shareImage: (name: string) => `/teilen/${name}.png`,
  page: (path: string) => `/${path}/`,
} as const;

/** Event slugs that would collide with an address of the site itself. */
export const reservedEventSlugs: readonly string[] = [
  'reihen',
  'rueckblick',
  'monat',
  'jahresprogramm',
];

/** Lists that the gateway answers with filters set: `?thema=verfuegungsfonds`. */
export const filteredLists: readonly string[] = [
  paths.events,
  paths.articles,
  paths.guides,
  paths.practiceExamples,
  paths.members,
];

/**
 * Editorial pages that the site cannot be without: its navigation, its footer and its section
 * fronts lead there. A snapshot that lacks one is refused by the publisher.
 */
export const requiredPagePaths = [
  'netzwerk',
  'netzwerk/kurzportraet',
  'netzwerk/geschaeftsstelle',
  'netzwerk/fachberatung',
  'netzwerk/gremien',
  'netzwerk/mitglied-werden',
  'themen',
  'veranstaltungen',
  'veranstaltungen/reihen',
  'veranstaltungen/rueckblick',
  'informationen',
  'informationen/meldungen',
  'informationen/leitfaeden',
  'informationen/praxisbeispiele',
  'mitglieder',
  'mitgliederbereich',
  'suche',
  'kontakt',
  'impressum',
  'datenschutz',
  'barrierefreiheit',
  'barriere-melden',
  'leichte-sprache',
  'gebaerdensprache',
] as const;
export type RequiredPagePath = (typeof requiredPagePaths)[number];
