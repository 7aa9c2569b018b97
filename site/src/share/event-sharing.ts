import { paths, type Event } from '@netzwerk/shared';
import { remember, rememberOfSite } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { upcomingEvents } from '../views/parts/event-row.ts';
import type { TextLink } from '../views/parts/pieces.ts';

/** Ways to tell others of an event that is still to come. */
export interface SharingView {
  /** Links that load nothing until somebody follows them. */
  links: TextLink[];
  /** Of a drawing that leads a camera to this page. */
  codeHref: string;
}

const query = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');

/** @param when "Do., 12. März 2026, Münster" */
export const eventSharing = (event: Event, when: string, publicUrl: string): SharingView => {
  const url = `${publicUrl}${paths.event(event.slug)}`;
  const line = `${event.title}, ${when}`;
  return {
    links: [
      {
        label: 'Per E-Mail',
        href: `mailto:?${query({ subject: line, body: `${line}\r\n${url}` })}`,
      },
      {
        label: 'Auf LinkedIn',
        href: `https://www.linkedin.com/sharing/share-offsite/?${query({ url })}`,
      },
      {
        label: 'Auf Bluesky',
        href: `https://bsky.app/intent/compose?${query({ text: `${line} ${url}` })}`,
      },
      { label: 'Per WhatsApp', href: `https://wa.me/?${query({ text: `${line} ${url}` })}` },
    ],
    codeHref: paths.eventCode(event.slug),
  };
};

export interface CodeView {
  /** Where the code leads. */
  address: string;
}

const codeView = remember((event: Event, publicUrl: string): CodeView => ({
  address: `${publicUrl}${paths.event(event.slug)}`,
}));

export const sharedSlugs = rememberOfSite((site: Site): readonly string[] =>
  upcomingEvents(site).map(({ slug }) => slug),
);

export const selectCode = (site: Site, slug: string): CodeView | null => {
  const event = site.events.bySlug.get(slug);
  return event === undefined || !sharedSlugs(site).includes(slug)
    ? null
    : codeView(event, site.publicUrl);
};
