import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { contentKey } from './content-key.ts';
import { fileTypes } from './files.ts';
import { followReads, type OutputGroup } from './follow-reads.ts';
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

const bracket = /\[(?:\.\.\.)?(\w+)\]/;

/** The values in the brackets of `pattern` that make it the address; null where none do. */
const paramsOf = ({ pattern }: OutputType<string, object>, pathname: string) => {
  const [before = '', name, after = ''] = pattern.split(bracket);
  if (name === undefined) return pathname === pattern ? {} : null;
  const isInside = pathname.startsWith(before) && pathname.endsWith(after);
  const value = isInside ? pathname.slice(before.length, pathname.length - after.length) : '';
  return value === '' || (value.includes('/') && !pattern.includes('[...'))
    ? null
    : { [name]: value };
};

const pathnames = (pattern: string): ((params: Readonly<Record<string, string>>) => string) => {
  const [before = '', name, after = ''] = pattern.split(bracket);
  return name === undefined ? () => pattern : (params) => `${before}${params[name] ?? ''}${after}`;
};

const outputOf = remember((view: object, pathname: string): SiteOutput => ({
  file: fileOf(pathname),
  pathname,
  key: contentKey(view),
  view,
}));

const outputsOf = function* (site: Site, type: OutputType<string, object>): Generator<SiteOutput> {
  const pathnameOf = pathnames(type.pattern);
  for (const params of type.params(site)) {
    const view = type.select(site, params);
    if (view !== null) yield outputOf(view, pathnameOf(params));
  }
};

const outputTypes: readonly OutputType<string, object>[] = [...pageTypes, ...fileTypes];

/** What Astro makes of a site, kind by kind, followed from site to site. The order means nothing. */
export const followOutputs = (): ((site: Site) => OutputGroup<SiteOutput>[]) => {
  const kinds = outputTypes.map((type) => ({
    follow: followReads((site) => outputsOf(site, type)),
    sourceOf: type.source,
  }));
  return (site) =>
    kinds.map(({ follow, sourceOf }) =>
      sourceOf === undefined ? follow(site) : { ...follow(site), source: sourceOf(site) },
    );
};

/** Every file that Astro makes of this site. */
export const siteOutputs = function* (site: Site): Generator<SiteOutput> {
  for (const type of outputTypes) yield* outputsOf(site, type);
};

/** The one file with this address, no other being looked at; null where the site has none. */
export const outputAt = (site: Site, pathname: string): SiteOutput | null => {
  for (const type of outputTypes) {
    const params = paramsOf(type, pathname);
    const view = params && type.select(site, params);
    if (view !== null) return outputOf(view, pathname);
  }
  return null;
};
