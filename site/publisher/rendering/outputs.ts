import { programmeSheetOutputs } from '../../programme-sheet/programme-sheet-outputs.ts';
import { shareImageOutputs } from '../../share-images/share-image-outputs.ts';
import type { SearchFiles } from '../../search/browser/search-files.ts';
import type { Renderer } from '../../renderer/load-renderer.ts';
import type { DrawnOutput } from '../../drawing/drawn-output.ts';
import { remember } from '../../src/cms/remember.ts';
import type { Site } from '../../src/cms/site.ts';
import type { OutputGroup, SiteOutput } from '../../src/outputs/site-outputs.ts';
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
  outputs: (site: Site) => Iterable<OutputGroup>;
  renderer: Renderer;
}

const isPage = (path: string): boolean => path.endsWith('.html');

const asJson = (value: unknown): Promise<Buffer> =>
  Promise.resolve(Buffer.from(JSON.stringify(value)));

/** Files of a release that are looked at together. */
export interface ReleaseGroup {
  /** While it is the same object, so is every file of the group; null where nobody can tell. */
  source: object | null;
  outputs: Iterable<ReleaseOutput>;
}

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
  outputs: OutputGroup['outputs'],
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

/** What is written as data, not by Astro. */
const data = function* (site: Site, searchFiles: SearchFiles): Generator<ReleaseOutput> {
  for (const { file, key, text } of searchFiles.of(site))
    yield {
      path: `public${file}`,
      page: null,
      key,
      bytes: () => Promise.resolve(Buffer.from(text())),
    };
  const key = hashOf(JSON.stringify(site.redirects));
  yield { path: 'redirects.json', page: null, key, bytes: () => asJson(site.redirects) };
};

/** All of them: pages, feeds, calendars, drawn plans, title graphics, programmes to print, the search and the redirects. */
export const releaseOutputs = function* (
  site: Site,
  code: SiteCode,
  searchFiles: SearchFiles,
): Generator<ReleaseGroup> {
  yield { source: null, outputs: drawnAll(programmeSheetOutputs(site)) };
  for (const { source, outputs } of code.outputs(site))
    yield { source, outputs: renderedAll(outputs, code.renderer) };
  yield { source: null, outputs: drawnAll(shareImageOutputs(site)) };
  yield { source: null, outputs: data(site, searchFiles) };
};
