import { pageTypes } from '../../../site/src/outputs/pages.ts';

/** Patterns of fixed addresses first, the one that takes whatever is left last. */
const patterns = pageTypes
  .map(({ pattern }) => pattern)
  .toSorted((a, b) => rank(a) - rank(b) || b.length - a.length);

function rank(pattern: string): number {
  return pattern.includes('[...') ? 2 : pattern.includes('[') ? 1 : 0;
}

const matches = (pattern: string, address: string): boolean => {
  const source = pattern
    .replaceAll(/\[\.\.\.\w+\]/g, '.+')
    .replaceAll(/\[\w+\]/g, '[^/]+')
    .replaceAll('/', '\\/');
  return new RegExp(`^${source}$`).test(address);
};

/** Which kind of page an address is: the route as Astro writes it. */
export const kindOf = (address: string): string =>
  patterns.find((pattern) => matches(pattern, address)) ?? '/404/';

/** What the sitemap lists, by its path. */
export const listedPages = async (url: string): Promise<string[]> => {
  const sitemap = await (await fetch(`${url}/sitemap.xml`)).text();
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, location = '']) => new URL(location).pathname,
  );
};
