import type { TextLink } from './pieces.ts';

/** A long list is a page per year; the front shows whole years until about this many rows stand. */
const enoughRows = 30;

export interface YearLink extends TextLink {
  current: boolean;
}

/** The years that stand on the front, latest first as they come. */
export const yearsOnFront = <Entry>(
  years: ReadonlyMap<string, readonly Entry[]>,
): [string, readonly Entry[]][] => {
  let count = 0;
  return [...years].filter(([, entries]) => {
    if (count >= enoughRows) return false;
    count += entries.length;
    return true;
  });
};

/**
 * The way to every year: always to its page, also from a front that shows it, because a filter may
 * have taken its rows away there.
 */
export const yearLinks = (
  years: Iterable<string>,
  hrefOf: (year: string) => string,
  current: string | null = null,
): YearLink[] =>
  [...years].map((year) => ({ label: year, href: hrefOf(year), current: year === current }));
