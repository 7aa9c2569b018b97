import type { Redirect } from '@netzwerk/shared';
import type { Place } from '../content/places.ts';
import type { PageFacts } from './read-page.ts';

/** Answered by the gateway or the CMS, not by a file. */
const served = ['/api/member/', '/admin/', '/healthz'];

export interface LinkContext {
  /** Every page of the site that is to go live, by its address. */
  pages: ReadonlyMap<string, PageFacts>;
  /** Whether a file answers this address. */
  isFile: (address: string) => boolean;
  redirects: readonly Redirect[];
  placeOf: (address: string) => Place | undefined;
}

const withoutSlash = (path: string): string => path.replace(/\/$/, '');

/** Says of a path on this site whether something answers there. */
export const createExists = ({
  isFile,
  redirects,
}: Pick<LinkContext, 'isFile' | 'redirects'>): ((path: string) => boolean) => {
  const moved = new Set(redirects.map(({ from }) => withoutSlash(from.replace(/[?#].*$/, ''))));
  return (path) =>
    isFile(path) ||
    isFile(`${path}/`) ||
    moved.has(withoutSlash(path)) ||
    served.some((prefix) => path.startsWith(prefix));
};

/**
 * Dead links on the `changed` pages, and on any page to what is `gone`. Looking through what all
 * pages are known to lead to costs milliseconds; reading them again would cost seconds.
 */
export const deadLinks = (
  changed: ReadonlySet<string>,
  gone: ReadonlySet<string>,
  context: LinkContext,
): string[] => {
  const { pages, placeOf } = context;
  const exists = createExists(context);
  const dead: [string, string][] = [];
  for (const address of changed)
    for (const path of pages.get(address)?.references ?? [])
      if (!exists(path)) dead.push([address, path]);
  const missing = new Set([...gone].filter((path) => !exists(path)));
  if (missing.size > 0)
    for (const [address, { references }] of pages)
      if (!changed.has(address))
        for (const path of references)
          if (missing.has(path) || missing.has(`${path}/`)) dead.push([address, path]);

  const problems = new Map<string, string>();
  for (const [address, path] of dead) {
    const place = placeOf(address);
    const where = place ? `${place.name} (${address})` : `Die Seite ${address}`;
    const edit = place ? ` Bitte den Link ändern: ${place.adminUrl}` : '';
    // A dead link in the frame of all pages is one problem, not two hundred.
    const isKnown = problems.has(path) && !place;
    if (!isKnown) problems.set(path, `${where} verweist auf ${path}, das es nicht gibt.${edit}`);
  }
  return [...problems.values()];
};

/** Links on the `changed` pages to places within pages that are not there: no reason to refuse. */
export const missingPlaces = (changed: ReadonlySet<string>, context: LinkContext): string[] => {
  const { pages, placeOf } = context;
  const lines: string[] = [];
  for (const address of changed)
    for (const reference of pages.get(address)?.placeReferences ?? []) {
      const [path = '', anchor = ''] = reference.split('#');
      const target = pages.get(path) ?? pages.get(`${path}/`);
      if (!target || target.anchors.includes(anchor)) continue;
      const name = placeOf(address)?.name ?? `Die Seite ${address}`;
      lines.push(`${name} verweist auf die Stelle „${anchor}“ in ${path}, die es dort nicht gibt.`);
    }
  return lines;
};
