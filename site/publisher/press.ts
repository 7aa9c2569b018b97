import { join } from 'node:path';
import type { Redirect, SiteSnapshot } from '@netzwerk/shared';
import type { BuildInput } from '../src/cms/build-input.ts';
import { createSite } from '../src/cms/site.ts';
import { checkSite } from './checks/check-site.ts';
import { createIntern, type PageFacts } from './checks/read-page.ts';
import { placesByAddress } from './content/places.ts';
import { requirePages } from './content/require-pages.ts';
import { usedDocuments, usedImages } from './content/used-files.ts';
import { PublishProblem } from './publish-problem.ts';
import { releaseOutputs, type SiteCode } from './rendering/outputs.ts';
import { recallRendering, rememberRendering } from './rendering/remembered-rendering.ts';
import { renderSite, type RenderedSite } from './rendering/render-site.ts';
import { addressOf, type FileHashes } from './releases/layout.ts';
import { keepAssets, type Workshop } from './workshop.ts';

/** What the last release was made of, kept in memory: the next one is made of the difference. */
interface Printed {
  input: BuildInput;
  rendered: RenderedSite;
  files: FileHashes;
}

export interface Edition {
  releaseId: string;
  pageCount: number;
  /** Addresses whose bytes are new or gone. */
  changedAddresses: string[];
  /** Addresses that came out otherwise although nothing they are made of has changed. */
  stale: string[];
  /** German: worth knowing although it succeeded. */
  notices: string[];
  renderedCount: number;
}

export interface Order {
  snapshot: SiteSnapshot;
  /** Publish request that the snapshot includes. */
  coversUpTo: number;
  nowMs: number;
  /** Looks at everything, whatever is known of it: at the start and once a night. */
  isThorough: boolean;
}

/** Turns content into the release that is served. */
export interface Press {
  /** @throws {PublishProblem} and leaves what is served as it was, down to the last byte */
  print(order: Order): Promise<Edition>;
  /** What the last release was made of; null before the first one of this process. */
  lastInput(): BuildInput | null;
  /** Leaves on the disk what has been rendered, for the next start. */
  remember(): Promise<void>;
}

const pagesOf = (rendered: RenderedSite): Map<string, PageFacts> => {
  const pages = new Map<string, PageFacts>();
  for (const { page } of rendered.values()) if (page) pages.set(page.address, page.facts);
  return pages;
};

const addressesOf = (paths: Iterable<string>): string[] =>
  [...paths].flatMap((path) => addressOf(path) ?? []);

/** Addresses that lead elsewhere now, or no longer. */
const movedAddresses = (before: readonly Redirect[], now: readonly Redirect[]): string[] => {
  const lines = (redirects: readonly Redirect[]): Map<string, string> =>
    new Map(redirects.map((redirect) => [JSON.stringify(redirect), redirect.from]));
  const [old, current] = [lines(before), lines(now)];
  return [
    ...[...current].filter(([line]) => !old.has(line)),
    ...[...old].filter(([line]) => !current.has(line)),
  ].map(([, from]) => from);
};

/** Files that came out otherwise although nothing they are made of has changed. */
const staleFiles = (before: RenderedSite, now: RenderedSite): string[] =>
  [...now].flatMap(([path, { key, hash }]) => {
    const known = before.get(path);
    return known !== undefined && known.key === key && known.hash !== hash ? [path] : [];
  });

const nothing: RenderedSite = new Map();

export const createPress = (code: SiteCode, workshop: Workshop): Press => {
  const { archive, blobs, images, documents, publicUrl, releases } = workshop;
  const intern = createIntern();
  let printed: Printed | null = null;

  /** What does not come from content: style sheets, scripts, fonts. */
  let assets: ReadonlyMap<string, string> | null = null;

  const remembered = join(workshop.dataDir, 'work', 'rendered.json');
  const maker = { codeHash: code.renderer.codeHash, publicUrl };

  /** What need not be rendered: at night nothing is believed, at the start what was just verified. */
  const knownBefore = async (isThorough: boolean): Promise<RenderedSite> => {
    if (printed === null)
      return recallRendering(remembered, maker, { ...releases.live(), blobs }, intern);
    return isThorough ? nothing : printed.rendered;
  };

  const previousPageCount = (): number | null => {
    const manifest = archive.newest().manifest ?? releases.live().manifest;
    return manifest?.pageCount ?? null;
  };

  const check = (now: Printed, before: Printed | null): string[] => {
    const { snapshot } = now.input;
    const changed = new Set<string>();
    for (const [path, file] of now.rendered)
      if (file.page && before?.rendered.get(path) !== file) changed.add(file.page.address);
    const gone = new Set(
      addressesOf([...(before?.files.keys() ?? [])].filter((path) => !now.files.has(path))),
    );
    const stillMoved = new Set(snapshot.redirects.map(({ from }) => from));
    for (const { from } of before?.input.snapshot.redirects ?? [])
      if (!stillMoved.has(from)) gone.add(from);

    let places: ReturnType<typeof placesByAddress> | null = null;
    const { problems, notices } = checkSite({
      pages: pagesOf(now.rendered),
      isFile: (address) =>
        now.files.has(`public${address}${address.endsWith('/') ? 'index.html' : ''}`),
      redirects: snapshot.redirects,
      placeOf: (address) => (places ??= placesByAddress(snapshot, publicUrl)).get(address),
      changed,
      gone,
      previousPageCount: previousPageCount(),
    });
    if (problems.length > 0) throw new PublishProblem(problems, { mayPass: false });
    return notices;
  };

  return {
    lastInput: () => printed?.input ?? null,

    async remember() {
      if (printed !== null) await rememberRendering(remembered, printed.rendered, maker);
    },

    async print({ snapshot, coversUpTo, nowMs, isThorough }) {
      requirePages(snapshot, publicUrl);
      const { media, files: mediaFiles } = await images.prepare(usedImages(snapshot, publicUrl));
      const { addresses, files: documentFiles } = await documents.prepare(
        usedDocuments(snapshot, publicUrl),
      );
      const now = new Date(nowMs).toISOString();
      const input: BuildInput = { snapshot, now, publicUrl, media, documents: addresses };
      const before = await knownBefore(isThorough);
      if (assets === null || isThorough) assets = await keepAssets(code.renderer.assets, blobs);
      const outputs = releaseOutputs(createSite(input), code);
      const rendering = await renderSite(outputs, before, { blobs, publicUrl, intern });
      const files = new Map([
        ...[...rendering.site].map(([path, { hash }]) => [path, hash] as const),
        ...assets,
        ...mediaFiles,
        ...documentFiles,
      ]);

      const next: Printed = { input, rendered: rendering.site, files };
      const notices = check(next, isThorough ? null : printed);
      const pageCount = pagesOf(rendering.site).size;
      const about = { pageCount, coversUpTo, snapshotHash: rendering.contentHash };
      const { manifest, changes } = await archive.commit(files, about);
      const stale = printed && isThorough ? staleFiles(printed.rendered, rendering.site) : [];
      const changedAddresses = new Set([
        ...addressesOf(Object.keys(changes)),
        ...('redirects.json' in changes
          ? movedAddresses(printed?.input.snapshot.redirects ?? [], snapshot.redirects)
          : []),
      ]);
      printed = next;
      return {
        releaseId: manifest.releaseId,
        pageCount: manifest.pageCount,
        changedAddresses: [...changedAddresses],
        stale: addressesOf(stale),
        notices,
        renderedCount: rendering.renderedCount,
      };
    },
  };
};
