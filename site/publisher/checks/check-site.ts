import { paths, requiredPagePaths } from '@netzwerk/shared';
import { deadLinks, missingPlaces, type LinkContext } from './check-links.ts';
import { titleProblems, type PagesByTitle } from './check-titles.ts';

const shownMaximum = 10;
const allowedDrop = 0.2;

export interface CheckedSite {
  /** German, for editors; empty means that the release may go live. */
  problems: string[];
  /** German: worth knowing, no reason to refuse. */
  notices: string[];
}

export interface SiteChange extends LinkContext, PagesByTitle {
  /** Addresses of pages that are new or not as they were. */
  changed: ReadonlySet<string>;
  /** Addresses, of pages, files or redirects, that no longer answer. */
  gone: ReadonlySet<string>;
  previousPageCount: number | null;
}

const countProblems = (pageCount: number, previous: number | null): string[] => {
  if (previous === null || pageCount >= previous * (1 - allowedDrop)) return [];
  return [
    `Die Website hätte nur noch ${pageCount} statt ${previous} Seiten. Das sieht nach einem Versehen aus, ` +
      'deshalb bleibt die bisherige Website online. Wenn es gewollt ist: die Seiten in kleineren Schritten zurückziehen.',
  ];
};

/** So many that one can read them. */
export const shown = (lines: readonly string[]): string[] => {
  const hidden = lines.length - shownMaximum;
  return hidden <= 0 ? [...lines] : [...lines.slice(0, shownMaximum), `… und ${hidden} weitere.`];
};

/**
 * Looks at what is about to go live with an editor's eyes. What has not changed was looked at when
 * it did, so this costs by the change.
 */
export const checkSite = (change: SiteChange): CheckedSite => {
  const { pages, changed, gone } = change;
  const required = [paths.home, ...requiredPagePaths.map((path) => paths.page(path))];
  const missing = required
    .filter((address) => !pages.has(address))
    .map((address) => `Die Seite ${address} fehlt; ohne sie führt die Navigation ins Leere.`);
  return {
    problems: shown([
      ...missing,
      ...countProblems(pages.size, change.previousPageCount),
      ...titleProblems(changed, change, change.placeOf),
      ...deadLinks(changed, gone, change),
    ]),
    notices: shown(missingPlaces(changed, change)),
  };
};
