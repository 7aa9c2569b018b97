import type { PageFacts } from '../checks/read-page.ts';
import { differences, ShardedMap } from '../sharded-map.ts';
import type { RenderedSite } from './render-site.ts';

/** What the checks know of the pages of a site. */
export interface PageIndex {
  /** By address. */
  pages: ShardedMap<PageFacts>;
  /** Addresses of the pages that carry a title. */
  byTitle: ShardedMap<readonly string[]>;
}

export const noPages: PageIndex = { pages: ShardedMap.of(), byTitle: ShardedMap.of() };

/** `index`, which was made of the site `before`, as it is for the site `now`. */
export const followPages = (
  { pages, byTitle }: PageIndex,
  before: RenderedSite,
  now: RenderedSite,
): PageIndex => {
  const changed = new Map<string, PageFacts>();
  const gone = new Set<string>();
  const titles = new Map<string, readonly string[]>();
  const titled = (title: string): readonly string[] =>
    titles.get(title) ?? byTitle.get(title) ?? [];
  for (const [, old, file] of differences(before, now)) {
    if (old?.page) {
      const { address, facts } = old.page;
      gone.add(address);
      titles.set(
        facts.title,
        titled(facts.title).filter((each) => each !== address),
      );
    }
    if (file?.page) {
      const { address, facts } = file.page;
      changed.set(address, facts);
      titles.set(facts.title, [...titled(facts.title), address]);
    }
  }
  return {
    pages: pages.with(
      changed,
      [...gone].filter((address) => !changed.has(address)),
    ),
    byTitle: byTitle.with(
      titles,
      [...titles].flatMap(([title, addresses]) => (addresses.length === 0 ? [title] : [])),
    ),
  };
};
