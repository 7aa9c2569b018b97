import { programmeSheetOutputs } from '../../programme-sheet/programme-sheet-outputs.ts';
import { shareImageOutputs } from '../../share-images/share-image-outputs.ts';
import type { SearchFiles } from '../../search/browser/search-files.ts';
import type { Renderer } from '../../renderer/load-renderer.ts';
import type { DrawnOutput } from '../../drawing/drawn-output.ts';
import { remember } from '../../src/cms/remember.ts';
import type { Site } from '../../src/cms/site.ts';
import { followReads, type OutputGroup } from '../../src/outputs/follow-reads.ts';
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
  /** A thread of its own works on it: a run begins it first and waits for it last, or not at all. */
  isApart?: boolean;
}

/** How content becomes files: the two halves of the site's code. */
export interface SiteCode {
  follow: () => (site: Site) => Iterable<OutputGroup<SiteOutput>>;
  renderer: Renderer;
}

const isPage = (path: string): boolean => path.endsWith('.html');

const asJson = (value: unknown): Promise<Buffer> =>
  Promise.resolve(Buffer.from(JSON.stringify(value)));

/** Files of a release that are looked at together. */
export type ReleaseGroup = OutputGroup<ReleaseOutput>;

const rendered = remember((output: SiteOutput, renderer: Renderer): ReleaseOutput => {
  const path = `public${output.file}`;
  return {
    path,
    page: isPage(path) ? addressOf(path) : null,
    key: output.key,
    bytes: () => renderer.render(output),
  };
});

const renderedAll = function* (
  outputs: Iterable<SiteOutput>,
  renderer: Renderer,
): Generator<ReleaseOutput> {
  for (const output of outputs) yield rendered(output, renderer);
};

const drawn = remember(({ file, key, bytes, isApart }: DrawnOutput): ReleaseOutput => ({
  path: `public${file}`,
  page: null,
  key,
  bytes,
  isApart,
}));

const drawnAll = function* (outputs: Iterable<DrawnOutput>): Generator<ReleaseOutput> {
  for (const output of outputs) yield drawn(output);
};

const searchOutputs = function* (site: Site, searchFiles: SearchFiles): Generator<ReleaseOutput> {
  for (const { file, key, text } of searchFiles.of(site))
    yield {
      path: `public${file}`,
      page: null,
      key,
      bytes: () => Promise.resolve(Buffer.from(text())),
    };
};

const redirectOutputs = function* ({ redirects }: Site): Generator<ReleaseOutput> {
  const key = hashOf(JSON.stringify(redirects));
  yield { path: 'redirects.json', page: null, key, bytes: () => asJson(redirects) };
};

/**
 * All of them: pages, feeds, calendars, drawn plans, title graphics, programmes to print, the search
 * and the redirects. What is returned follows a site from release to release, as `searchFiles` do.
 */
export const followReleaseOutputs = (
  code: SiteCode,
  searchFiles: SearchFiles,
): ((site: Site) => Iterable<ReleaseGroup>) => {
  const follow = code.follow();
  const shareImages = followReads((site) => drawnAll(shareImageOutputs(site)));
  const search = followReads((site) => searchOutputs(site, searchFiles));
  const redirects = followReads(redirectOutputs);
  return function* (site) {
    // A run may leave them to a later one, which has to look at them again though nothing has changed.
    yield { source: null, outputs: drawnAll(programmeSheetOutputs(site)) };
    for (const { source, outputs } of follow(site))
      yield { source, outputs: renderedAll(outputs, code.renderer) };
    yield shareImages(site);
    yield search(site);
    yield redirects(site);
  };
};
