import { paths, type SiteSettings } from '@netzwerk/shared';
import { remember } from '../cms/remember.ts';
import type { ShareGraphic } from './share-graphic.ts';

/** What pages without a graphic of their own are shared with, by the first part of their address. */
const sections = {
  netzwerk: 'Das Netzwerk',
  themen: 'Themen',
  veranstaltungen: 'Veranstaltungen',
  informationen: 'Informationen',
  mitglieder: 'Mitglieder',
  kontakt: 'Kontakt',
} as const;

interface SectionGraphics {
  bySegment: ReadonlyMap<string, ShareGraphic>;
  /** Of the home page and of all that lies in no section. */
  ofTheSite: ShareGraphic;
}

export const sectionGraphics = remember(({ siteName, claim }: SiteSettings): SectionGraphics => {
  const graphic = (name: string, title: string, detail: string | null): ShareGraphic => ({
    name,
    seed: name,
    colour: 'ziegel',
    siteName,
    kind: null,
    title,
    detail,
  });
  return {
    bySegment: new Map(
      Object.entries(sections).map(([name, title]) => [name, graphic(name, title, null)]),
    ),
    ofTheSite: graphic('netzwerk-innenstadt', siteName, claim),
  };
});

export const sectionGraphicOf = (settings: SiteSettings, path: string): ShareGraphic => {
  const { bySegment, ofTheSite } = sectionGraphics(settings);
  const [, segment = ''] = path.split('/');
  return path === paths.home ? ofTheSite : (bySegment.get(segment) ?? ofTheSite);
};
