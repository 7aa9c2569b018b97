import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { paths, requiredPagePaths, type Redirect } from '@netzwerk/shared';
import type { Place } from './content-places.ts';
import { readPage, type ReadPage } from './read-page.ts';

/** Answered by the gateway or the CMS, not by a file. */
const served = ['/api/member/', '/admin/', '/healthz'];
const shownMaximum = 10;
const allowedDrop = 0.2;

export interface CheckedPages {
  pageCount: number;
  /** German, for editors; empty means that the release may go live. */
  problems: string[];
}

interface Context {
  publicDirectory: string;
  publicUrl: string;
  redirects: readonly Redirect[];
  places: ReadonlyMap<string, Place>;
  previousPageCount: number | null;
}

const listAddresses = async (publicDirectory: string): Promise<string[]> => {
  const entries = await readdir(publicDirectory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(publicDirectory.length))
    .map((path) =>
      path
        .split(sep)
        .join('/')
        .replace(/\/index\.html$/, '/'),
    );
};

const safeDecode = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** Path on this site, or null for mails, telephones, other sites. */
const localPath = (reference: string, address: string, publicUrl: string): string | null => {
  if (!URL.canParse(reference, publicUrl + address)) return reference;
  const url = new URL(reference, publicUrl + address);
  return url.origin === publicUrl ? safeDecode(url.pathname) : null;
};

const deadLinks = (
  pages: ReadonlyMap<string, ReadPage>,
  addresses: ReadonlySet<string>,
  { publicUrl, redirects, places }: Context,
): string[] => {
  const moved = new Set(
    redirects.map(({ from }) => from.replace(/[?#].*$/, '').replace(/\/$/, '')),
  );
  const exists = (path: string): boolean =>
    addresses.has(path) ||
    addresses.has(`${path}/`) ||
    moved.has(path.replace(/\/$/, '')) ||
    served.some((prefix) => path.startsWith(prefix));

  const problems = new Map<string, string>();
  for (const [address, { references }] of pages)
    for (const reference of references) {
      const path = localPath(reference, address, publicUrl);
      if (path === null || exists(path)) continue;
      const place = places.get(address);
      const where = place ? `${place.name} (${address})` : `Die Seite ${address}`;
      const edit = place ? ` Bitte den Link ändern: ${place.adminUrl}` : '';
      // A dead link in the frame of all pages is one problem, not two hundred.
      const known = problems.has(path) && !place;
      if (!known) problems.set(path, `${where} verweist auf ${path}, das es nicht gibt.${edit}`);
    }
  return [...problems.values()];
};

const titleProblems = (
  pages: ReadonlyMap<string, ReadPage>,
  places: ReadonlyMap<string, Place>,
): string[] => {
  const nameOf = (address: string): string => places.get(address)?.name ?? `Die Seite ${address}`;
  const byTitle = new Map<string, string[]>();
  for (const [address, { title }] of pages)
    byTitle.set(title, [...(byTitle.get(title) ?? []), address]);
  const problems: string[] = [];
  for (const [title, found] of byTitle) {
    if (title === '')
      problems.push(...found.map((address) => `${nameOf(address)} hat keinen Titel.`));
    else if (found.length > 1)
      problems.push(
        `Mehrere Seiten heißen „${title}“: ${found.map(nameOf).join(', ')}. Bitte unterscheidbar benennen: ` +
          found.flatMap((address) => places.get(address)?.adminUrl ?? []).join(' '),
      );
  }
  return problems;
};

const countProblems = (pageCount: number, previous: number | null): string[] => {
  if (previous === null || pageCount >= previous * (1 - allowedDrop)) return [];
  return [
    `Die Website hätte nur noch ${pageCount} statt ${previous} Seiten. Das sieht nach einem Versehen aus, ` +
      'deshalb bleibt die bisherige Website online. Wenn es gewollt ist: die Seiten in kleineren Schritten zurückziehen.',
  ];
};

/** Looks at the finished pages with an editor's eyes before anybody else sees them. */
export const checkPages = async (context: Context): Promise<CheckedPages> => {
  const addresses = await listAddresses(context.publicDirectory);
  const pages = new Map<string, ReadPage>();
  for (const address of addresses) {
    const isPage = address.endsWith('/') || address.endsWith('.html');
    if (!isPage) continue;
    const file = address.endsWith('/') ? `${address}index.html` : address;
    pages.set(address, readPage(await readFile(join(context.publicDirectory, file), 'utf8')));
  }
  const required = [paths.home, ...requiredPagePaths.map((path) => paths.page(path))];
  const missing = required
    .filter((address) => !pages.has(address))
    .map((address) => `Die Seite ${address} fehlt; ohne sie führt die Navigation ins Leere.`);
  const pageCount = pages.size;
  const problems = [
    ...missing,
    ...countProblems(pageCount, context.previousPageCount),
    ...titleProblems(pages, context.places),
    ...deadLinks(pages, new Set(addresses), context),
  ];
  const hidden = problems.length - shownMaximum;
  return {
    pageCount,
    problems:
      hidden <= 0 ? problems : [...problems.slice(0, shownMaximum), `… und ${hidden} weitere.`],
  };
};
