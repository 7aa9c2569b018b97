import { createHash } from 'node:crypto';
import type { Site } from '../cms/site.ts';
import { fileTypes } from './files.ts';
import type { OutputType } from './output-type.ts';
import { pageTypes } from './pages.ts';

/** One file of the site. */
export interface SiteOutput {
  /** Where it lies in the served folder: `/themen/x/index.html`, `/feed.xml`. */
  readonly file: string;
  /** What the renderer is asked for: `/themen/x/`, `/feed.xml`. */
  readonly pathname: string;
  /** Equal for equal views: while it stays, the file's bytes stay. */
  readonly key: string;
  /** All that the file shows. */
  readonly view: unknown;
}

const notFound = '/404/';

const fileOf = (pathname: string): string => {
  // The one page that Astro, like every web server, expects under a name of its own.
  if (pathname === notFound) return '/404.html';
  return pathname.endsWith('/') ? `${pathname}index.html` : pathname;
};

const pathnameOf = (pattern: string, params: Readonly<Record<string, string>>): string =>
  pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '');

const outputsOf = function* <Name extends string, View>(
  site: Site,
  type: OutputType<Name, View>,
  keyOf: (view: unknown) => string,
): Generator<SiteOutput> {
  for (const params of type.params(site)) {
    const view = type.select(site, params);
    if (view === null) continue;
    const pathname = pathnameOf(type.pattern, params);
    yield { file: fileOf(pathname), pathname, key: keyOf(view), view };
  }
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Hashes views; what surrounds all pages is hashed once and not once per page. */
const createKeyOf = (): ((view: unknown) => string) => {
  const chromes = new Map<object, string>();
  return (view) =>
    hashOf(
      JSON.stringify(view, (name, value: unknown) => {
        if (name !== 'chrome' || typeof value !== 'object' || value === null) return value;
        const known = chromes.get(value) ?? hashOf(JSON.stringify(value));
        chromes.set(value, known);
        return known;
      }),
    );
};

/** Every file that Astro makes of this site. The order means nothing. */
export const siteOutputs = function* (site: Site): Generator<SiteOutput> {
  const keyOf = createKeyOf();
  for (const type of [...pageTypes, ...fileTypes]) {
    yield* outputsOf(site, type as OutputType<string, unknown>, keyOf);
  }
};
