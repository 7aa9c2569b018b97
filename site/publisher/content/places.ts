import { paths, type SiteSnapshot } from '@netzwerk/shared';

type Collection = Exclude<keyof SiteSnapshot, 'settings' | 'redirects'>;

/** How editors call a type, and under which name Strapi's admin edits it. */
const types: Readonly<Record<Collection | 'redirects', { label: string; uid: string }>> = {
  topics: { label: 'Thema', uid: 'api::topic.topic' },
  series: { label: 'Reihe', uid: 'api::series.series' },
  events: { label: 'Veranstaltung', uid: 'api::event.event' },
  guides: { label: 'Leitfaden', uid: 'api::guide.guide' },
  articles: { label: 'Meldung', uid: 'api::article.article' },
  pages: { label: 'Seite', uid: 'api::page.page' },
  practiceExamples: { label: 'Praxisbeispiel', uid: 'api::practice-example.practice-example' },
  newsletterIssues: {
    label: 'Newsletter-Ausgabe',
    uid: 'api::newsletter-issue.newsletter-issue',
  },
  members: { label: 'Mitglied', uid: 'api::member.member' },
  persons: { label: 'Person', uid: 'api::person.person' },
  venues: { label: 'Ort', uid: 'api::venue.venue' },
  redirects: { label: 'Weiterleitung', uid: 'api::redirect.redirect' },
};

export interface Place {
  /** "Veranstaltung „Innenstadtgespräch“" */
  name: string;
  adminUrl: string;
}

const settingsPlace = (publicUrl: string): Place => ({
  name: 'Grundeinstellungen',
  adminUrl: `${publicUrl}/admin/content-manager/single-types/api::site-settings.site-settings`,
});

/** An entry of a snapshot that need not be valid: that is what has to be told. */
export const placeOf = (collection: string, rawEntry: unknown, publicUrl: string): Place => {
  const type = types[collection as keyof typeof types] as (typeof types)[Collection] | undefined;
  if (!type) return settingsPlace(publicUrl);
  const entry = (rawEntry ?? {}) as Record<string, unknown>;
  const title = entry['title'] ?? entry['name'] ?? entry['from'] ?? 'ohne Titel';
  const id = typeof entry['id'] === 'string' ? `/${entry['id']}` : '';
  return {
    name: `${type.label} „${String(title)}“`,
    adminUrl: `${publicUrl}/admin/content-manager/collection-types/${type.uid}${id}`,
  };
};

const addressOf = {
  topics: ({ slug }: { slug: string }) => paths.topic(slug),
  series: ({ slug }: { slug: string }) => paths.series(slug),
  events: ({ slug }: { slug: string }) => paths.event(slug),
  guides: ({ slug }: { slug: string }) => paths.guide(slug),
  articles: ({ slug }: { slug: string }) => paths.article(slug),
  practiceExamples: ({ slug }: { slug: string }) => paths.practiceExample(slug),
  newsletterIssues: ({ slug }: { slug: string }) => paths.newsletterIssue(slug),
  members: ({ slug }: { slug: string }) => paths.member(slug),
} as const;

/** The entries that have a page of their own, by its address. */
export const placesByAddress = (snapshot: SiteSnapshot, publicUrl: string): Map<string, Place> => {
  const places = new Map<string, Place>();
  for (const [collection, address] of Object.entries(addressOf))
    for (const entry of snapshot[collection as keyof typeof addressOf])
      places.set(address(entry), placeOf(collection, entry, publicUrl));
  for (const page of snapshot.pages)
    places.set(paths.page(page.path), placeOf('pages', page, publicUrl));
  return places;
};
