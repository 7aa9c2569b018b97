import type { Place } from '../content/places.ts';
import type { PageFacts } from './read-page.ts';

export interface PagesByTitle {
  /** By address. */
  pages: ReadonlyMap<string, PageFacts>;
  /** Addresses of the pages that carry a title. */
  byTitle: ReadonlyMap<string, readonly string[]>;
}

/** Titles that are missing, or that several pages have, among the `changed` pages. */
export const titleProblems = (
  changed: ReadonlySet<string>,
  { pages, byTitle }: PagesByTitle,
  placeOf: (address: string) => Place | undefined,
): string[] => {
  const titles = new Set([...changed].map((address) => pages.get(address)?.title ?? ''));
  const nameOf = (address: string): string => placeOf(address)?.name ?? `Die Seite ${address}`;
  const problems: string[] = [];
  for (const title of titles) {
    const found = byTitle.get(title) ?? [];
    if (title === '')
      problems.push(...found.map((address) => `${nameOf(address)} hat keinen Titel.`));
    else if (found.length > 1)
      problems.push(
        `Mehrere Seiten heißen „${title}“: ${found.map(nameOf).join(', ')}. Bitte unterscheidbar benennen: ` +
          found.flatMap((address) => placeOf(address)?.adminUrl ?? []).join(' '),
      );
  }
  return problems;
};
