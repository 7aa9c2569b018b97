import { paths } from '@netzwerk/shared';
import type { Site } from '../cms/site.ts';
import { surroundings } from './parts/chrome.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import type { TextLink } from './parts/pieces.ts';

export interface NotFoundView extends PageView {
  title: string;
  lead: string;
  links: TextLink[];
}

export const selectNotFound = (site: Site): NotFoundView => ({
  ...pageView(surroundings(site, '/404.html'), {
    path: '/404.html',
    title: 'Seite nicht gefunden',
    description: 'Unter dieser Adresse gibt es keine Seite.',
    index: false,
  }),
  title: 'Seite nicht gefunden',
  lead:
    'Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie umgezogen, ' +
    'oder in der Adresse steckt ein Tippfehler.',
  links: [
    { label: 'Startseite', href: paths.home },
    { label: 'Veranstaltungen', href: paths.events },
    { label: 'Themen', href: paths.topics },
    { label: 'Kontakt', href: paths.contact },
  ],
});
