import type { Renderer } from '../renderer/load-renderer.ts';
import { outputAt } from '../src/outputs/site-outputs.ts';
import type { Site } from '../src/cms/site.ts';
import type { OnlyPage } from './looks.ts';

const naming = /\s(?:href|src|srcset|poster)="(\/[^"]*)"/g;

/** Addresses of files that our own HTML names, as they stand there; pages end with a slash. */
const filesNamedIn = (html: string): string[] =>
  [...html.matchAll(naming)]
    .flatMap(([, value = '']) => value.split(',').map((one) => one.trim().split(/[\s?#]/)[0] ?? ''))
    .filter((path) => path !== '' && !path.endsWith('/'));

const known = new WeakMap<Site, { address: string; files: Promise<ReadonlySet<string>> }>();

const readFiles = async (
  { address }: OnlyPage,
  site: Site,
  renderer: Renderer,
): Promise<ReadonlySet<string>> => {
  const page = outputAt(site, address);
  if (page === null) return new Set();
  return new Set(filesNamedIn((await renderer.render(page)).toString()).map(decodeURI));
};

/** Pictures, documents and calendars that a page names: what it needs beside style sheets. */
export const filesOfPage = (
  page: OnlyPage,
  site: Site,
  renderer: Renderer,
): Promise<ReadonlySet<string>> => {
  const last = known.get(site);
  if (last?.address === page.address) return last.files;
  const files = readFiles(page, site, renderer);
  known.set(site, { address: page.address, files });
  return files;
};

const names = new WeakMap<Site['media'], ReadonlySet<string>>();

/** Addresses of the pictures that a site shows; others that lie ready belong to other drafts. */
export const picturesOf = ({ media }: Site): ReadonlySet<string> => {
  const last = names.get(media);
  if (last) return last;
  const all = new Set(
    Object.values(media).flatMap(({ sources }) =>
      Object.values(sources).flatMap((list) => list.map(({ src }) => src)),
    ),
  );
  names.set(media, all);
  return all;
};
