import type { Place } from '../content/places.ts';
import type { PageFacts } from './read-page.ts';

/** Titles that are missing, or that several pages have, among the `changed` pages. */
export const titleProblems = (
  changed: ReadonlySet<string>,
  pages: ReadonlyMap<string, PageFacts>,
  placeOf: (address: string) => Place | undefined,
): string[] => {
  const wanted = new Map<string, string[]>();
  for (const address of changed) wanted.set(pages.get(address)?.title ?? '', []);
  for (const [address, { title }] of pages) wanted.get(title)?.push(address);

  const nameOf = (address: string): string => placeOf(address)?.name ?? `Die Seite ${address}`;
  const problems: string[] = [];
  for (const [title, found] of wanted) {
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
