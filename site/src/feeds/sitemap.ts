import type { Site } from '../cms/site.ts';
import { indexableAddresses, type Address } from './addresses.ts';
import { xmlText } from './xml.ts';

export interface SitemapView {
  publicUrl: string;
  /** Those of each kind together. */
  addresses: readonly (readonly Address[])[];
}

export const selectSitemap = (site: Site): SitemapView => ({
  publicUrl: site.publicUrl,
  addresses: indexableAddresses(site),
});

export const sitemap = ({ publicUrl, addresses }: SitemapView): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.flat().map(({ path, updatedAt }) => {
      const changed = updatedAt === null ? '' : `<lastmod>${xmlText(updatedAt)}</lastmod>`;
      return `<url><loc>${xmlText(`${publicUrl}${path}`)}</loc>${changed}</url>`;
    }),
    '</urlset>',
    '',
  ].join('\n');

export interface RobotsView {
  publicUrl: string;
}

export const selectRobots = ({ publicUrl }: Site): RobotsView => ({ publicUrl });

/** Answers to searches and what is behind the login are of no use to search engines. */
export const robots = ({ publicUrl }: RobotsView): string =>
  [
    'User-agent: *',
    'Disallow: /suche/',
    'Disallow: /mitgliederbereich/',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ].join('\n');
