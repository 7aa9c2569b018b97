import { shareImageOutputs } from '../../share-images/share-image-outputs.ts';
import { searchDocuments } from '../../search/search-documents.ts';
import { searchShards, shardKey } from '../../search/search-shards.ts';
import type { Renderer } from '../../renderer/load-renderer.ts';
import type { Site } from '../../src/cms/site.ts';
import type { SiteOutput } from '../../src/outputs/site-outputs.ts';
import { hashOf } from '../releases/blob-store.ts';
import { addressOf } from '../releases/layout.ts';

/** One file of a release that is made from content. */
export interface ReleaseOutput {
  /** Place in the release's folder. */
  path: string;
  /** Address, for a page; null for everything else. */
  page: string | null;
  /** While it stays, the bytes stay. */
  key: string;
  bytes: () => Promise<Buffer>;
}

/** How content becomes files: the two halves of the site's code. */
export interface SiteCode {
  outputs: (site: Site) => Iterable<SiteOutput>;
  renderer: Renderer;
}

const isPage = (file: string): boolean => file.endsWith('.html');

const asJson = (value: unknown): Promise<Buffer> =>
  Promise.resolve(Buffer.from(JSON.stringify(value)));

/** All of them: pages, feeds, calendars, drawn plans, title graphics, the search and the redirects. */
export const releaseOutputs = function* (site: Site, code: SiteCode): Generator<ReleaseOutput> {
  for (const output of code.outputs(site)) {
    const { file, key } = output;
    const path = `public${file}`;
    yield {
      path,
      page: isPage(file) ? addressOf(path) : null,
      key,
      bytes: () => code.renderer.render(output),
    };
  }
  for (const { file, key, bytes } of shareImageOutputs(site))
    yield { path: `public${file}`, page: null, key, bytes };
  for (const [name, documents] of searchShards(searchDocuments(site))) {
    const key = shardKey(documents);
    yield { path: `search/${name}.json`, page: null, key, bytes: () => asJson(documents) };
  }
  const key = hashOf(JSON.stringify(site.redirects));
  yield { path: 'redirects.json', page: null, key, bytes: () => asJson(site.redirects) };
};
