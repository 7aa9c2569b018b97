/** Whose borders the maps show, as their licence wants it said. */
export const mapOrigin = {
  holder: '© GeoBasis-DE / BKG 2017',
  href: 'https://www.bkg.bund.de',
  licence: 'dl-de/by-2-0',
  licenceHref: 'https://www.govdata.de/dl-de/by-2-0',
} as const;
