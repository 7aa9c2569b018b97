import { readListPage, type ListPage } from '../lists/read-list-page.ts';
import { readWhole } from './open-file.ts';
import type { ReleaseStore } from './release-store.ts';

const rememberedPages = 100;

/** Reads a page of the release as a list; null where there is none. */
export type ReadList = (path: string) => Promise<ListPage | null>;

/** Pages are read for their rows once, not at every question: a file of a release stays as it is. */
export const createListPages = (releases: Pick<ReleaseStore, 'open'>): ReadList => {
  const known = new Map<string, ListPage>();
  return async (path) => {
    const file = await releases.open(`${path}index.html`);
    if (file === null) return null;
    try {
      const page =
        known.get(file.identity) ?? readListPage((await readWhole(file)).toString('utf8'));
      // Last asked for, last to go.
      known.delete(file.identity);
      known.set(file.identity, page);
      const [oldest] = known.keys();
      if (known.size > rememberedPages && oldest !== undefined) known.delete(oldest);
      return page;
    } finally {
      await file.handle.close();
    }
  };
};
