import { paths, type SiteSettings } from '@netzwerk/shared';
import type { Organization } from 'schema-dts';
import type { Thing } from './thing.ts';

/** The network as others name it: enough to know who it is. */
export const organisationReference = (siteName: string, publicUrl: string) =>
  ({
    '@type': 'Organization',
    '@id': `${publicUrl}/#organisation`,
    name: siteName,
    url: `${publicUrl}${paths.home}`,
  }) as const satisfies Organization;

/** The network with address and telephone, for the pages that are about it. */
export const organisationThing = (settings: SiteSettings, publicUrl: string): Thing => ({
  ...organisationReference(settings.siteName, publicUrl),
  description: settings.claim,
  logo: `${publicUrl}/favicon.svg`,
  email: settings.email,
  telephone: settings.phone,
  areaServed: 'Nordrhein-Westfalen',
  address: {
    '@type': 'PostalAddress',
    streetAddress: settings.street,
    postalCode: settings.postalCode,
    addressLocality: settings.town,
    addressCountry: 'DE',
  },
});

export const websiteThing = (settings: SiteSettings, publicUrl: string): Thing => ({
  '@type': 'WebSite',
  name: settings.siteName,
  url: `${publicUrl}${paths.home}`,
  inLanguage: 'de',
  publisher: { '@id': `${publicUrl}/#organisation` },
});
