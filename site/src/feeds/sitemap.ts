import type { Site } from '../cms/site.ts';
import { indexableAddresses } from './addresses.ts';
import { xmlText } from './xml.ts';

export const sitemap = (site: Site): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...indexableAddresses(site).map(({ path, updatedAt }) => {
      const changed = updatedAt === null ? '' : `<lastmod>${xmlText(updatedAt)}</lastmod>`;
      return `<url><loc>${xmlText(`${site.publicUrl}${path}`)}</loc>${changed}</url>`;
    }),
    '</urlset>',
    '',
  ].join('\n');

/** Answers to searches and what is behind the login are of no use to search engines. */
export const robots = (site: Site): string =>
  [
    'User-agent: *',
    'Disallow: /suche/',
    'Disallow: /mitgliederbereich/',
    `Sitemap: ${site.publicUrl}/sitemap.xml`,
    '',
  ].join('\n');
